import { hero, letter, teaser } from './cards.js';
import { fill, h, icon } from './dom.js';
import { cardOf, STAGES, SURFACES } from './site.js';
import { t } from './words.js';

/** What stood in each place the last time. */
const shown = new Map();

const boxOf = (touchpoint, name) => document.querySelector(`#${touchpoint} .${name}`);

const gapOf = (stage, touchpoint, locale) => `/admin/plugins/touchpoints?locale=${locale}&cell=${stage}/${touchpoint}`;

/** An empty place says why, and where to fix it. */
const empty = ({ touchpoint }, { stage }, state) =>
  h(
    'div',
    { class: 'empty' },
    icon('empty'),
    h('p', { class: 'empty-title' }, t('empty.title')),
    h(
      'p',
      {},
      t(state.mode === 'choose' && state.fallback === 'none' ? 'empty.none' : 'empty.ladder', {
        stage: t(`stage.${stage}`),
        surface: t(`surface.${touchpoint}`),
      }),
    ),
    h('a', { href: gapOf(stage, touchpoint, state.locale) }, t('empty.gap')),
  );

const LAYOUTS = {
  homepage: ([first, ...others], context) => [
    hero(first, context),
    others.length > 0 &&
      h(
        'div',
        { class: 'teasers' },
        others.map((entry) => teaser(entry, context)),
      ),
  ],
  'product-page': (entries, context) => entries.map((entry) => teaser(entry, context, 'row')),
  newsletter: ([first, ...others], context) => [
    letter(first, context),
    others.length > 0 && h('p', { class: 'more' }, t('mail.more')),
    others.map((entry) => teaser(entry, context, 'row')),
  ],
};

/** The surfaces' fixed words, and in a visitor's hands what may be clicked there. */
export function dressSurfaces(state, { visit, read, leads }) {
  for (const element of document.querySelectorAll('.surfaces [data-say]')) element.textContent = t(element.dataset.say);
  document.querySelector('.product-picture').alt = t('product.picture');
  const decides = state.mode === 'decide';
  document.querySelector('#product-page').classList.toggle('may-act', decides);
  for (const button of document.querySelectorAll('[data-event]')) {
    button.disabled = !decides;
    button.onclick = () => visit(button.dataset.event);
  }
  fill(
    document.querySelector('.menu'),
    STAGES.map((stage) => menuItem(stage, decides ? leads[stage] : null, read)),
  );
  document.querySelector('.menu').setAttribute('aria-label', t('menu.label'));
}

const menuItem = (stage, lead, read) => {
  if (!lead) return h('span', {}, t(`menu.${stage}`));
  const label = t('menu.reads', { title: cardOf(lead).title });
  const properties = { type: 'button', 'data-key': `menu-${stage}`, title: label, on: { click: () => read(lead) } };
  return h('button', properties, t(`menu.${stage}`));
};

/** Puts an answer where it belongs. */
export function showAnswer(surface, answer, state, { read }) {
  const { touchpoint } = surface;
  const known = shown.get(touchpoint) ?? new Set();
  const context = { surface: touchpoint, known, read: state.mode === 'decide' ? read : null };
  const { data, meta } = answer;
  const content = data.length > 0 ? LAYOUTS[touchpoint](data, context) : [empty(surface, meta, state)];
  fill(boxOf(touchpoint, 'slot'), content.flat());
  shown.set(touchpoint, new Set(data.map(({ documentId }) => documentId)));
  fill(
    boxOf(touchpoint, 'served'),
    Object.entries(meta.served).map(([rung, count]) =>
      h('span', {}, h('span', { class: `dot dot-${rung}` }), `${count} × ${t(`rung.${rung}`)}`),
    ),
  );
  boxOf(touchpoint, 'slot').setAttribute('aria-busy', 'false');
  if (touchpoint === 'newsletter') {
    const subject = data[0]?.__type === 'api::email.email' ? data[0].subject : t('mail.subject');
    document.querySelector('.mail-subject').textContent = subject;
  }
}

/** Says that the server did not answer, or what it refused. */
export function showError({ touchpoint }, error, again) {
  shown.delete(touchpoint);
  const refused = error?.status >= 400 && error.status < 500;
  fill(
    boxOf(touchpoint, 'slot'),
    h(
      'div',
      { class: 'empty', role: 'alert' },
      icon('empty'),
      h('p', {}, refused ? t('state.refused', { message: error.message }) : t('state.error')),
      h('button', { type: 'button', class: 'plain', on: { click: again } }, t('state.again')),
    ),
  );
  fill(boxOf(touchpoint, 'served'));
  boxOf(touchpoint, 'slot').setAttribute('aria-busy', 'false');
}

/** What stands there stays, a little paler, until the answer is here. */
export function showWaiting() {
  for (const { touchpoint } of SURFACES) {
    const slot = boxOf(touchpoint, 'slot');
    slot.setAttribute('aria-busy', 'true');
    if (slot.childElementCount === 0) fill(slot, h('p', { class: 'loading' }, t('state.loading')));
  }
}
