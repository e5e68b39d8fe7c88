import { GrowthBookClient } from '@growthbook/growthbook';
import { entryOf, FURTHEST_FIRST, SLOTS, STAGES } from '../page.mjs';

const conditionOf = ({ trait, op, value, values }) => ({ [trait]: op === 'gte' ? { $gte: value } : { $in: values } });

const featureOf = (slot) => ({
  defaultValue: entryOf(slot, STAGES[0].slug),
  rules: FURTHEST_FIRST.map(({ slug, rule }) => ({
    condition: Object.assign({}, ...rule.map(conditionOf)),
    force: entryOf(slot, slug),
  })),
});

/** A feature for each slot, on the client made for servers. */
export const create = () => {
  const features = Object.fromEntries(SLOTS.map((slot) => [slot, featureOf(slot)]));
  const client = new GrowthBookClient().initSync({ payload: { features } });
  return {
    contextOf: (traits) => ({ attributes: { ...traits } }),
    page(user, out) {
      for (let slot = 0; slot < SLOTS.length; slot += 1) out[slot] = client.evalFeature(SLOTS[slot], user).value;
    },
    stop: () => client.destroy(),
  };
};
