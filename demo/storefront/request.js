import { fill, h } from './dom.js';
import { radio } from './fields.js';
import { SURFACES } from './site.js';
import { sent } from './ask.js';
import { t } from './words.js';

/** Whose request is shown. */
let chosen = SURFACES[0].touchpoint;

const quoted = (text) => `'${text.replaceAll("'", `'\\''`)}'`;

/** The same request for a terminal. */
const curlOf = ({ method, url, body }) =>
  method === 'GET'
    ? `curl ${quoted(url)}`
    : `curl -X POST ${quoted(url)} -H 'Content-Type: application/json' -d ${quoted(body)}`;

/** A person's eyes want brackets and commas as they are. */
const readable = (url) => decodeURIComponent(url.replace(location.origin, ''));

const copyButton = (request) =>
  h(
    'button',
    {
      type: 'button',
      class: 'plain',
      'data-key': 'copy',
      on: {
        click: async ({ currentTarget }) => {
          await navigator.clipboard.writeText(curlOf(request));
          currentTarget.textContent = t('request.copied');
        },
      },
    },
    t('request.copy'),
  );

/** The strip with what was asked for the chosen place, or that nothing was. */
export function drawRequest(answers) {
  const { request, local } = answers.get(chosen) ?? {};
  const choose = (touchpoint) => {
    chosen = touchpoint;
    drawRequest(answers);
  };
  fill(
    document.querySelector('.request'),
    h('h2', {}, t('request.title')),
    h(
      'fieldset',
      { class: 'tabs' },
      h('legend', { class: 'unseen' }, t('request.of')),
      SURFACES.map(({ touchpoint }) =>
        radio('request', touchpoint, touchpoint === chosen, () => choose(touchpoint), t(`surface.${touchpoint}`)),
      ),
    ),
    h('code', { class: local ? 'is-said' : null, tabindex: '0', 'data-key': 'code' }, lineOf(request, local)),
    h(
      'p',
      { class: 'request-do' },
      // A browser lends its clipboard to secure pages only.
      request && navigator.clipboard && copyButton(request),
      request?.method === 'GET' && h('a', { href: request.url, 'data-key': 'open' }, t('request.open')),
      h('span', { class: 'sent', 'data-count': sent.count }, t('request.sent', { count: sent.count })),
    ),
  );
}

const lineOf = (request, local) => {
  if (local) return t('request.none', { ms: local.took.toFixed(1), placements: local.placements });
  if (!request) return '';
  const line = `${request.method} ${readable(request.url)}`;
  return request.body ? `${line}  ${request.body}` : line;
};
