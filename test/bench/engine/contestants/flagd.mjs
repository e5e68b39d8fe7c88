import { FlagdCore } from '@openfeature/flagd-core';
import { entryOf, FURTHEST_FIRST, SLOTS, STAGES } from '../page.mjs';

const conditionOf = ({ trait, op, value, values }) =>
  op === 'gte' ? { '>=': [{ var: trait }, value] } : { in: [{ var: trait }, values] };

/** Five rules as one chain of `if`, the furthest stage first. */
export const targeting = {
  if: [
    ...FURTHEST_FIRST.flatMap(({ slug, rule }) => [
      rule.length === 1 ? conditionOf(rule[0]) : { and: rule.map(conditionOf) },
      slug,
    ]),
    STAGES[0].slug,
  ],
};

const flagOf = (slot) => ({
  state: 'ENABLED',
  variants: Object.fromEntries(STAGES.map(({ slug }) => [slug, entryOf(slot, slug)])),
  defaultVariant: STAGES[0].slug,
  targeting,
});

export const silent = { error() {}, warn() {}, info() {}, debug() {} };

/** A flag for each slot, five variants each, compiled when they are set. */
export const create = () => {
  const core = new FlagdCore(undefined, silent);
  core.setConfigurations(JSON.stringify({ flags: Object.fromEntries(SLOTS.map((slot) => [slot, flagOf(slot)])) }));
  return {
    contextOf: (traits) => ({ ...traits }),
    page(context, out) {
      for (let slot = 0; slot < SLOTS.length; slot += 1) {
        out[slot] = core.resolveStringEvaluation(SLOTS[slot], '', context, silent).value;
      }
    },
  };
};
