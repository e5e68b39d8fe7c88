import type { Dirty } from '../placed/dirty';
import { createFollower } from '../placed/follow';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { buildSnapshot, updateSnapshot, type Snapshot } from './build';
import { createStructure, type Structure } from './structure';

const sameTypes = (a: Structure, b: Structure) => String(a.participating) === String(b.participating);

/**
 * Makes the next snapshot from the one before, reading only what is dirty. `onRebuild` is called before everything is read
 * again.
 */
export const createRefresh = ({ strapi }: Context, { onRebuild }: { readonly onRebuild: () => void }) => {
  const readStructure = partOf({ strapi }, createStructure);
  const content = createFollower({ strapi }, 'published');

  const build = async (structure: Structure): Promise<Snapshot> => {
    onRebuild();
    return buildSnapshot(structure, await content.all(structure.participating));
  };

  return {
    /** Reads everything. */
    rebuild: async (): Promise<Snapshot> => build(await readStructure()),

    /** Reads what is dirty, or everything if other content types take part now. */
    async update(before: Snapshot, dirty: Dirty): Promise<Snapshot> {
      const structure = dirty.structure ? await readStructure() : before.structure;
      if (!sameTypes(structure, before.structure)) return build(structure);
      const { entries } = before;
      const placed = { participating: structure.participating, entries };
      return updateSnapshot(before, structure, await content.changed(placed, dirty));
    },
  };
};
