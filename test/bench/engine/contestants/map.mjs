import { entryOf, SLOTS, STAGES, stageOf } from '../page.mjs';

/** The yardstick: each visitor's stage is known beforehand, and a slot costs one look-up by a key put together for it. */
export const create = () => {
  const entries = new Map();
  for (const slot of SLOTS) for (const { slug } of STAGES) entries.set(`${slot}|${slug}`, entryOf(slot, slug));
  return {
    contextOf: (traits) => stageOf(traits),
    page(stage, out) {
      for (let slot = 0; slot < SLOTS.length; slot += 1) out[slot] = entries.get(`${SLOTS[slot]}|${stage}`);
    },
  };
};
