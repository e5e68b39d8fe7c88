import { h, icon } from './dom.js';
import { cardOf } from './site.js';
import { whyBadge } from './why.js';
import { t } from './words.js';

/**
 * What a card needs besides its entry.
 * @typedef {object} Frame
 * @property {string} surface the touchpoint's slug
 * @property {Set<string>} known ids of what stood here before; the others come in with a small movement
 * @property {((entry: object) => void) | null} read called when the visitor reads it; `null`: nothing counts now
 */

const image = (src, alt) => h('img', { class: 'picture', src, alt });

const picture = ({ picture, kind }) =>
  picture
    ? image(picture.url, picture.alternativeText ?? '')
    : h('span', { class: `picture picture-none kind-${kind}` }, icon(kind));

const title = (card, entry, { surface, read }, level) =>
  h(
    level,
    { class: 'card-title', lang: card.lang },
    read
      ? h(
          'button',
          {
            type: 'button',
            class: 'card-read',
            'data-key': `read-${surface}-${entry.documentId}`,
            'aria-label': t('card.reads', { title: card.title }),
            on: { click: () => read(entry) },
          },
          card.title,
        )
      : card.title,
  );

const kicker = (card) => h('p', { class: 'kicker' }, t(`kind.${card.kind}`));

const frame = (kind, entry, { known, read, surface }, ...children) =>
  h(
    'article',
    {
      class: `card card-${kind}${known.has(entry.documentId) ? '' : ' is-new'}${read ? ' may-read' : ''}`,
      'data-entry': entry.documentId,
    },
    children,
    whyBadge(entry.__match, cardOf(entry).title, `${surface}-${entry.documentId}`),
  );

/** The big one on top of the homepage. */
export function hero(entry, context) {
  const card = cardOf(entry);
  return frame(
    'hero',
    entry,
    context,
    card.picture ? picture(card) : image('/shop/scenery.svg', ''),
    h(
      'div',
      { class: 'card-text' },
      kicker(card),
      title(card, entry, context, 'h4'),
      h('p', { class: 'teaser', lang: card.lang }, card.teaser),
    ),
  );
}

/** One among several: upright on the homepage, a row elsewhere. */
export function teaser(entry, context, kind = 'teaser') {
  const card = cardOf(entry);
  return frame(
    kind,
    entry,
    context,
    picture(card),
    h(
      'div',
      { class: 'card-text' },
      kicker(card),
      title(card, entry, context, 'h4'),
      h('p', { class: 'teaser', lang: card.lang }, card.teaser),
    ),
  );
}

/** The letter itself. */
export function letter(entry, context) {
  const card = cardOf(entry);
  return frame(
    'letter',
    entry,
    context,
    h(
      'div',
      { class: 'card-text' },
      title(card, entry, context, 'h4'),
      h('p', { class: 'teaser', lang: card.lang }, card.teaser),
      card.text === card.teaser ? null : h('p', { class: 'body', lang: card.lang }, card.text),
    ),
    h('span', { class: 'mock-button', 'aria-hidden': 'true', lang: card.lang }, card.button ?? t('mail.read')),
  );
}
