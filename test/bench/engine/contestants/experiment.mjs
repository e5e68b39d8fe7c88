import { createRequire } from 'node:module';
import { entryOf, FURTHEST_FIRST, SLOTS, STAGES } from '../page.mjs';

// Its ES module has an extension that Node does not take for one.
const { EvaluationEngine } = createRequire(import.meta.url)('@amplitude/experiment-core');

const conditionOf = ({ trait, op, value, values }) => ({
  selector: ['context', 'user', trait],
  op: op === 'gte' ? 'greater or equal' : 'is',
  values: op === 'gte' ? [String(value)] : values,
});

const flagOf = (slot) => ({
  key: slot,
  variants: Object.fromEntries(STAGES.map(({ slug }) => [slug, { key: slug, value: entryOf(slot, slug) }])),
  segments: [
    ...FURTHEST_FIRST.map(({ slug, rule }) => ({ conditions: [rule.map(conditionOf)], variant: slug })),
    { variant: STAGES[0].slug },
  ],
});

/** A flag for each slot, evaluated all at once, as its clients do. */
export const create = () => {
  const engine = new EvaluationEngine();
  const flags = SLOTS.map(flagOf);
  return {
    contextOf: (traits) => ({ user: { ...traits } }),
    page(context, out) {
      const results = engine.evaluate(context, flags);
      for (let slot = 0; slot < SLOTS.length; slot += 1) out[slot] = results[SLOTS[slot]].value;
    },
  };
};
