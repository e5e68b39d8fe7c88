import { PLUGIN_ID } from '../constants';
import { limitsOf } from '../limits';
import type { Context } from '../utils/context';
import { unpack } from './pack';
import type { Learnt } from './shape';

/** What is learnt, and when. */
export interface KeptLearning extends Learnt {
  readonly trainedAt: string;
}

const KEY = 'suggestions';
/** Counted up whenever what is kept has another shape: what an older version left is not read. */
const FORMAT = 2;

interface Stored {
  readonly format: number;
  readonly node: number;
  readonly trainedAt: string;
  readonly data: string;
}

/** Node's own form of plain data, typed arrays among it, is read by the same or a newer Node. */
const NODE = Number(process.versions.node.split('.')[0]);

/** Keeps the last training in Strapi's own store, so that a restart need not begin with one. */
export const createKeeper = ({ strapi }: Context) => {
  const store = () => strapi.store!({ type: 'plugin', name: PLUGIN_ID });

  return {
    /** @param packed - what was learnt, as `pack` gives it. */
    async save(packed: string, trainedAt: string): Promise<void> {
      if (packed.length > limitsOf({ strapi }).charactersKept) return;
      const value: Stored = { format: FORMAT, node: NODE, trainedAt, data: packed };
      await store().set({ key: KEY, value });
    },

    /** `null` where there is none that can be read. */
    async load(): Promise<KeptLearning | null> {
      try {
        const stored = (await store().get({ key: KEY })) as Stored | null;
        if (stored?.format !== FORMAT || stored.node > NODE) return null;
        return { ...(await unpack(stored.data)), trainedAt: stored.trainedAt };
      } catch {
        return null;
      }
    },
  };
};
