import { fill, h } from './dom.js';
import { flip, radio, toggle } from './fields.js';
import { visitorControls } from './visitor.js';
import { LOCALES, SEGMENTS, STAGES } from './site.js';
import { t } from './words.js';

const NATIVE = { en: 'English', de: 'Deutsch', fr: 'Français' };

const step = (stage, index, state, set) =>
  h(
    'label',
    { class: `step${stage === state.stage ? ' is-on' : ''}` },
    h('input', {
      type: 'radio',
      name: 'stage',
      value: stage,
      checked: stage === state.stage,
      'data-key': `stage-${stage}`,
      on: { change: () => set({ stage }) },
    }),
    h('span', { class: 'step-dot', 'aria-hidden': 'true' }, index + 1),
    h('span', { class: 'step-name' }, t(`stage.${stage}`)),
    h('span', { class: 'step-says' }, t(`says.${stage}`)),
  );

/** The stages as the visitor's way, with what speaks for each. */
const decidedStep = (stage, index, decision) => {
  const on = decision?.stage.slug === stage;
  const points = decision?.stage.scores?.[stage] ?? 0;
  const most = Math.max(...Object.values(decision?.stage.scores ?? {}), 0.001);
  const bar = h('span', { class: 'bar' }, h('span', { style: `inline-size: ${Math.round((points / most) * 100)}%` }));
  return h(
    'li',
    { class: `step${on ? ' is-on' : ''}`, 'aria-current': on ? 'step' : null, 'data-stage': stage },
    h('span', { class: 'step-dot', 'aria-hidden': 'true' }, index + 1),
    h('span', { class: 'step-name' }, t(`stage.${stage}`)),
    points > 0
      ? h('span', { class: 'step-says' }, bar, t('decided.points', { points: points.toFixed(1) }))
      : h('span', { class: 'step-says' }, t(`says.${stage}`)),
  );
};

/** Everything above the surfaces: who is visiting, in which language, and who finds the stage. */
export function drawControls(state, decision, set, library) {
  for (const element of document.querySelectorAll('header [data-say], .who [data-say], .skip[data-say]'))
    element.textContent = t(element.dataset.say);

  fill(
    document.querySelector('.locales'),
    h('legend', { class: 'unseen' }, t('page.language')),
    LOCALES.map((locale) =>
      radio('locale', locale, locale === state.locale, () => set({ locale }), [
        h('span', { 'aria-hidden': 'true' }, locale.toUpperCase()),
        h('span', { class: 'unseen', lang: locale }, NATIVE[locale]),
      ]),
    ),
  );
  fill(
    document.querySelector('.modes'),
    h('legend', { class: 'unseen' }, t('who.how')),
    ['choose', 'decide'].map((mode) => radio('mode', mode, mode === state.mode, () => set({ mode }), t(`who.${mode}`))),
  );

  const decides = state.mode === 'decide';
  const steps = document.querySelector('.steps');
  fill(
    steps,
    h('legend', { class: 'unseen' }, t('who.stage')),
    decides
      ? h(
          'ol',
          { class: 'track' },
          STAGES.map((stage, index) => decidedStep(stage, index, decision)),
        )
      : h(
          'div',
          { class: 'track' },
          STAGES.map((stage, index) => step(stage, index, state, set)),
        ),
  );
  fill(
    document.querySelector('.more-of-them'),
    decides ? visitorControls(state, decision, set, library) : chosen(state, set),
  );
}

const chosen = (state, set) => [
  h(
    'fieldset',
    { class: 'chips' },
    h('legend', {}, t('who.segments')),
    SEGMENTS.map((segment) =>
      toggle(
        `segment-${segment}`,
        state.segments.includes(segment),
        () => set({ segments: flip(state.segments, segment) }),
        t(`segment.${segment}`),
      ),
    ),
  ),
  h(
    'div',
    { class: 'chips at-end' },
    toggle(
      'fallback',
      state.fallback === 'ladder',
      () => set({ fallback: state.fallback === 'ladder' ? 'none' : 'ladder' }),
      t('who.fallback'),
    ),
  ),
];
