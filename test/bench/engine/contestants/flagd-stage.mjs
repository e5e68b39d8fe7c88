import { FlagdCore } from '@openfeature/flagd-core';
import { entryOf, SLOTS, STAGES } from '../page.mjs';
import { silent, targeting } from './flagd.mjs';

/** What somebody would build who knows that the stage is the same for the whole page: one flag for it, and a Map of entries. */
export const create = () => {
  const core = new FlagdCore(undefined, silent);
  const variants = Object.fromEntries(STAGES.map(({ slug }) => [slug, slug]));
  const stage = { state: 'ENABLED', variants, defaultVariant: STAGES[0].slug, targeting };
  core.setConfigurations(JSON.stringify({ flags: { stage } }));
  const entries = new Map();
  for (const slot of SLOTS) for (const { slug } of STAGES) entries.set(`${slot}|${slug}`, entryOf(slot, slug));
  return {
    contextOf: (traits) => ({ ...traits }),
    page(context, out) {
      const { value } = core.resolveStringEvaluation('stage', STAGES[0].slug, context, silent);
      for (let slot = 0; slot < SLOTS.length; slot += 1) out[slot] = entries.get(`${SLOTS[slot]}|${value}`);
    },
  };
};
