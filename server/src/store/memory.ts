import { PLUGIN_ID, UIDS } from '../constants';
import type { Context } from '../utils/context';

/**
 * What the plugin remembers, by name: what was learnt for suggestions, which journeys' files were applied, and up to when it has
 * been told that placements began or ended.
 */
export type Remembered = 'suggestions' | 'definitions' | 'windows';

/** What earlier versions kept in Strapi's store. */
const MOVED: readonly Remembered[] = ['suggestions', 'definitions'];

const documentIdOf = (name: Remembered) => `touchpointsmemory${name}`;

/**
 * What the plugin remembers for itself, in a table of its own: it goes when the plugin does, and tools that carry settings
 * between sites leave it where it is. Whatever people have set is in Strapi's own store instead. Written without a `Change`:
 * each is one row, replaced in whole.
 */
export const createMemory = ({ strapi }: Context) => {
  const query = () => strapi.db.query(UIDS.memory);
  const store = () => strapi.store!({ type: 'plugin', name: PLUGIN_ID });

  const memory = {
    /** `null` where there is nothing of that name. */
    async get<Value>(name: Remembered): Promise<Value | null> {
      const row = await query().findOne({ where: { name } });
      return row?.value ? (JSON.parse(row.value) as Value) : null;
    },

    async set(name: Remembered, value: unknown): Promise<void> {
      const row = { documentId: documentIdOf(name), name, value: JSON.stringify(value) };
      await strapi.db.queryBuilder(UIDS.memory).insert(row).onConflict('name').merge(['value']).execute();
    },

    /** Replaces what is remembered, if it is still so; of several instances that do it at once, one is told that it did. */
    async swap(name: Remembered, before: unknown, after: unknown): Promise<boolean> {
      const changed: number = await strapi.db
        .queryBuilder(UIDS.memory)
        .update({ value: JSON.stringify(after) })
        .where({ name, value: JSON.stringify(before) })
        .execute();
      return changed > 0;
    },

    /** Takes over what earlier versions kept in Strapi's store, also after the import of an export that one of them made. */
    async takeOver(): Promise<void> {
      for (const name of MOVED) {
        const value = await store().get({ key: name });
        if (value === null || value === undefined) continue;
        if ((await memory.get(name)) === null) await memory.set(name, value);
        await store().delete({ key: name });
      }
    },
  };
  return memory;
};
