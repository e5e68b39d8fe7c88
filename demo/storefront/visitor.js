import { h } from './dom.js';
import { flip, toggle } from './fields.js';
import { cardOf, EVENTS, TRAITS } from './site.js';
import { t } from './words.js';

const group = (name, ...children) =>
  h('fieldset', { class: 'chips' }, h('legend', {}, t(`visitor.${name}`)), ...children);

const event = (name, state, set) => {
  const count = state.events[name] ?? 0;
  const label = t(`event.${name}`);
  return h(
    'button',
    {
      type: 'button',
      class: `event${count > 0 ? ' is-on' : ''}`,
      'data-key': `event-${name}`,
      'aria-label': t('event.times', { event: label, count }),
      on: { click: () => set({ events: { ...state.events, [name]: count + 1 } }) },
    },
    label,
    count > 0 && h('span', { class: 'count' }, `× ${count}`),
  );
};

const reading = (view, library) => {
  const entry = library?.entries.get(view.documentId);
  return h('li', {}, entry ? cardOf(entry).title : view.documentId);
};

/** What is known of a visitor whose stage Touchpoints is to find. */
export function visitorControls(state, decision, set, library) {
  const nothing = { traits: [], events: {}, viewed: [] };
  return [
    group(
      'traits',
      Object.keys(TRAITS).map((trait) =>
        toggle(
          `trait-${trait}`,
          state.traits.includes(trait),
          () => set({ traits: flip(state.traits, trait) }),
          t(`trait.${trait}`),
        ),
      ),
    ),
    group(
      'events',
      EVENTS.map((name) => event(name, state, set)),
    ),
    group(
      'viewed',
      state.viewed.length > 0
        ? h(
            'ol',
            { class: 'viewed' },
            state.viewed.toReversed().map((view) => reading(view, library)),
          )
        : h('p', { class: 'hint' }, t('visitor.none')),
    ),
    h('div', { class: 'decided', role: 'status' }, decision ? decided(decision) : ''),
    h(
      'div',
      { class: 'chips at-end' },
      toggle('local', state.local, () => set({ local: !state.local }), t('visitor.local')),
      h(
        'button',
        { type: 'button', class: 'plain', 'data-key': 'reset', on: { click: () => set(nothing) } },
        t('visitor.reset'),
      ),
    ),
  ];
}

const decided = ({ stage, segments }) => {
  const reason = t(`decided.${stage.reason}`, { percent: Math.round((stage.confidence ?? 0) * 100) });
  const recognised = segments.filter(({ reason }) => reason !== 'ERROR').map(({ slug }) => t(`segment.${slug}`));
  return [
    h('strong', {}, t('decided.is', { stage: t(`stage.${stage.slug}`) })),
    ` (${reason}`,
    recognised.length > 0 ? `; ${t('decided.segments', { segments: recognised.join(', ') })})` : ')',
  ];
};
