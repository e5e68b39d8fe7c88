import { createRequire } from 'node:module';
import { entryOf, FURTHEST_FIRST, SLOTS, STAGES } from '../page.mjs';

const { Engine } = createRequire(import.meta.url)('json-rules-engine');

const conditionOf = ({ trait, op, value, values }) =>
  op === 'gte'
    ? { fact: trait, operator: 'greaterThanInclusive', value }
    : { fact: trait, operator: 'in', value: values };

/** The further the stage, the higher the priority; of the rules that hold, a slot takes the first. */
const rulesOf = (slot, index) => [
  ...FURTHEST_FIRST.map(({ slug, rule }, place) => ({
    conditions: { all: rule.map(conditionOf) },
    event: { type: slug, params: { slot: index, entry: entryOf(slot, slug) } },
    priority: FURTHEST_FIRST.length - place + 1,
  })),
  {
    conditions: { all: [] },
    event: { type: 'default', params: { slot: index, entry: entryOf(slot, STAGES[0].slug) } },
    priority: 1,
  },
];

/** 250 rules and 50 defaults in one engine, all of them asked in one run: it answers with a promise. */
export const create = () => {
  const engine = new Engine(SLOTS.flatMap(rulesOf));
  return {
    contextOf: (traits) => ({ ...traits }),
    async page(facts, out) {
      const { events } = await engine.run(facts);
      out.fill(undefined);
      for (const { params } of events) out[params.slot] ??= params.entry;
    },
  };
};
