import type { Training } from '../../../types';
import { createSite } from '../site';
import type { Context } from '../utils/context';
import { invalid, UnavailableError } from '../utils/errors';
import { partOf } from '../utils/part';
import { refusal } from '../utils/refusals';
import { basisOf } from './context';
import { createForCell } from './for-cell';
import { createForEntry } from './for-entry';
import { ThreadFailed } from './thread';
import { createTrainer } from './trainer';

/**
 * Where content may belong, learnt from where people have put content: in a thread of this process, from this site's own
 * database, with no network. Nothing is ever placed by it.
 */
export const createSuggestions = ({ strapi }: Context) => {
  const isOn = (): boolean => partOf({ strapi }, createSite).config('suggestions').enabled;
  const trainer = partOf({ strapi }, createTrainer);
  const { ofEntry, ofMany, besides } = createForEntry({ strapi }, trainer, isOn);

  return {
    ofEntry,
    ofMany,
    besides,
    ofCell: createForCell({ strapi }, trainer, isOn),

    /**
     * Trains now, and returns when that is done.
     * @throws ValidationError where suggestions are switched off, UnavailableError (503) where the thread that learns fails.
     */
    async train(): Promise<Training> {
      if (!isOn()) throw invalid(refusal('suggestions.off'));
      const kept = await trainer.trainNow().catch((error: unknown) => {
        throw error instanceof ThreadFailed
          ? new UnavailableError(refusal('suggestions.failed', { why: error.message }))
          : error;
      });
      const { version, trainedAt, quality, took, model } = kept;
      return { version, trainedAt, basis: basisOf(kept), examples: model.examples, took, quality };
    },

    isDue: trainer.isDue,
    hurry: trainer.hurry,
    start: trainer.start,
    stop: trainer.stop,
  };
};
