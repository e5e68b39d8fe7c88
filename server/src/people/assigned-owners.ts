import { createStore, type AssignChange, type BatchChange, type BatchPartRow, type Change } from '../store';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { fold } from './users';

const isOwner = (change: BatchChange): change is AssignChange => 'field' in change && change.field === 'owner';

/** Whether this change gave something to this owner, or took it away. */
const names = (change: BatchChange, owner: string): boolean =>
  isOwner(change) && [change.before, change.after].some((name) => name !== null && fold(name) === fold(owner));

/** Owners as they are in what can be undone: undoing must not bring back an address that is somebody else's by now. */
export const createAssignedOwners = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);

  /** The parts of what was assigned that name an owner. */
  const partsNaming = async (owner: string): Promise<BatchPartRow[]> => {
    const batches = await store.batches.find({ where: { kind: 'assign' }, select: ['documentId'] });
    const found: BatchPartRow[] = [];
    // They are kept for a few weeks only, and one holds at most a plan.
    for (const { documentId } of batches)
      for (const part of await store.batchParts.find({ where: { batch: documentId } }))
        if (part.changes?.some((change) => names(change, owner))) found.push(part);
    return found;
  };

  return {
    /** Whether anything that can still be undone names this owner. */
    knows: async (owner: string): Promise<boolean> => (await partsNaming(owner)).length > 0,

    /** Renames an owner in everything that was assigned and is still kept. */
    async rename(change: Change, from: string, to: string): Promise<void> {
      const renamed = (owner: string | null) => (owner !== null && fold(owner) === fold(from) ? to : owner);
      for (const { id, changes } of await partsNaming(from)) {
        await change.batchParts.update(id, {
          changes: (changes ?? []).map((one) =>
            isOwner(one) ? { ...one, before: renamed(one.before), after: renamed(one.after) } : one,
          ),
        });
      }
    },
  };
};
