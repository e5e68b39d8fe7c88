import { limitsOf } from '../limits';
import { createMemory } from '../store/memory';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { unpack } from './pack';
import type { Learnt } from './shape';

/** What is learnt, and when. */
export interface KeptLearning extends Learnt {
  readonly trainedAt: string;
}

/** Counted up whenever what is kept has another shape: what an older version left is not read. */
const FORMAT = 3;

interface Stored {
  readonly format: number;
  readonly node: number;
  readonly trainedAt: string;
  readonly data: string;
}

/** Node's own form of plain data, typed arrays among it, is read by the same or a newer Node. */
const NODE = Number(process.versions.node.split('.')[0]);

/** Keeps the last training, so that a restart need not begin with one. */
export const createKeeper = ({ strapi }: Context) => {
  const memory = partOf({ strapi }, createMemory);

  return {
    /** @param packed - what was learnt, as `pack` gives it. */
    async save(packed: string, trainedAt: string): Promise<void> {
      if (packed.length > limitsOf({ strapi }).charactersKept) return;
      const value: Stored = { format: FORMAT, node: NODE, trainedAt, data: packed };
      await memory.set('suggestions', value);
    },

    /** `null` where there is none that can be read. */
    async load(): Promise<KeptLearning | null> {
      try {
        const stored = await memory.get<Stored>('suggestions');
        if (stored?.format !== FORMAT || stored.node > NODE) return null;
        return { ...(await unpack(stored.data)), trainedAt: stored.trainedAt };
      } catch {
        return null;
      }
    },
  };
};
