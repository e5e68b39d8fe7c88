import { EventEmitter } from 'node:events';
import { Unleash } from 'unleash-client';
import { entryOf, FURTHEST_FIRST, SLOTS, STAGES } from '../page.mjs';

const constraintOf = ({ trait, op, value, values }) => ({
  contextName: trait,
  operator: op === 'gte' ? 'NUM_GTE' : 'IN',
  inverted: false,
  ...(op === 'gte' ? { value: String(value), values: [] } : { values }),
});

const strategyOf = (slot, slug, rule) => ({
  name: 'flexibleRollout',
  parameters: { rollout: '100', stickiness: 'default', groupId: slot },
  constraints: rule.map(constraintOf),
  variants: [
    { name: slug, weight: 1000, stickiness: 'default', payload: { type: 'string', value: entryOf(slot, slug) } },
  ],
});

const featureOf = (slot) => ({
  name: slot,
  enabled: true,
  strategies: [
    ...FURTHEST_FIRST.map(({ slug, rule }) => strategyOf(slot, slug, rule)),
    strategyOf(slot, STAGES[0].slug, []),
  ],
});

/** What its own repository holds after a fetch, without the fetch. */
class Fixed extends EventEmitter {
  #features = new Map(SLOTS.map((slot) => [slot, featureOf(slot)]));
  getToggle = (name) => this.#features.get(name);
  getToggles = () => [...this.#features.values()];
  getTogglesWithSegmentData = () => this.getToggles();
  getSegment = () => undefined;
  start = async () => {};
  stop = () => {};
}

/** A feature for each slot; no metrics, no network. */
export const create = () => {
  const repository = new Fixed();
  const unleash = new Unleash({
    appName: 'bench',
    url: 'http://127.0.0.1:9/api/',
    repository,
    disableMetrics: true,
    disableAutoStart: true,
    skipInstanceCountWarning: true,
  });
  // It answers with fallbacks until its repository has said this.
  repository.emit('ready');
  return {
    contextOf: ({ country, visits, plan, score }, index) => ({
      userId: `visitor-${index}`,
      properties: { country, visits, plan, score },
    }),
    page(context, out) {
      for (let slot = 0; slot < SLOTS.length; slot += 1)
        out[slot] = unleash.getVariant(SLOTS[slot], context).payload.value;
    },
    stop: () => unleash.destroy(),
  };
};
