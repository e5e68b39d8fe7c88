import { fill, h } from './dom.js';
import { t } from './words.js';

/** The one panel that says why something is shown; it floats above everything, beside the badge that was asked. */
const panel = h('div', { id: 'why', class: 'why-panel', role: 'tooltip', popover: 'manual' });
document.body.append(panel);

const GAP = 8;

/** The badge that holds the panel open until it is clicked again, or until something else is. */
let pinned = null;

const row = (name, value) => h('div', {}, h('dt', {}, name), h('dd', {}, value));

function open(badge, { rung, stage, touchpoint, segments, weight }) {
  fill(
    panel,
    h('p', { class: 'kicker' }, t('why.title')),
    h('p', { class: 'why-title' }, h('span', { class: `dot dot-${rung}` }), t(`rung.${rung}`)),
    h('p', {}, t(`why.${rung}`)),
    h(
      'dl',
      {},
      row(t('why.stageIs'), t(`stage.${stage}`)),
      row(t('why.touchpointIs'), touchpoint ?? t('why.any')),
      row(t('why.segmentsAre'), segments.map((name) => t(`segment.${name}`)).join(', ') || t('why.everyone')),
      row(t('why.weight'), weight),
    ),
  );
  panel.showPopover();
  const { left, top, bottom } = badge.getBoundingClientRect();
  const { width, height } = panel.getBoundingClientRect();
  const x = Math.max(GAP, Math.min(left, window.innerWidth - width - GAP));
  const y = bottom + height + 2 * GAP <= window.innerHeight ? bottom + GAP : Math.max(GAP, top - height - GAP);
  panel.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
}

function close() {
  if (panel.matches(':popover-open')) panel.hidePopover();
  pinned?.setAttribute('aria-expanded', 'false');
  pinned = null;
}

/** Closes what an answer before this one has left open. */
export const closeWhy = close;

/** A badge that names the rung and, hovered, focused or clicked, tells the rest. */
export function whyBadge(match, title, key) {
  const show = (event) => !pinned && open(event.currentTarget, match);
  const hide = () => !pinned && close();
  const pin = ({ currentTarget }) => {
    const again = pinned === currentTarget;
    close();
    if (again) return;
    open(currentTarget, match);
    pinned = currentTarget;
    pinned.setAttribute('aria-expanded', 'true');
  };
  return h(
    'button',
    {
      type: 'button',
      class: 'why',
      'data-key': `why-${key}`,
      'aria-expanded': 'false',
      'aria-describedby': 'why',
      'aria-label': t('why.label', { rung: t(`rung.${match.rung}`), title }),
      on: { mouseenter: show, mouseleave: hide, focus: show, blur: close, click: pin },
    },
    h('span', { class: `dot dot-${match.rung}` }),
    t(`rung.${match.rung}`),
  );
}

document.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
document.addEventListener('scroll', close, { passive: true, capture: true });
