import type { EntryRef, SetAside } from '../../../types';
import { entryKey } from '../../../engine';
import type { Context } from '../utils/context';
import { hashKey } from '../utils/keys';
import { createRuleMatching } from './rule-matching';
import { createSetAsides, isExcluded } from './set-asides';
import { createStore, inChunks, type MarkChange } from './store';

const keyOf = ({ contentType, documentId }: EntryRef) => hashKey(contentType, documentId);

/** What persons say of entries: no journey content, or journey content whatever rules say. To be called inside a change. */
export const createMarks = ({ strapi }: Context) => {
  const store = createStore({ strapi });
  const rules = createRuleMatching({ strapi });
  const setAsides = createSetAsides({ strapi });

  /** What is said of these entries now, by `keyOf`; nothing is there where nobody said anything. */
  const saidOf = async (entries: readonly EntryRef[]): Promise<Map<string, boolean>> =>
    new Map((await setAsides.exclusionsOf(entries)).map((row) => [row.key, isExcluded(row)]));

  const write = async (changes: readonly MarkChange[]): Promise<void> => {
    for (const chunk of inChunks({ strapi }, changes)) {
      await store.exclusions.removeWhere({ key: { $in: chunk.map(keyOf) } });
    }
    const said = changes.flatMap(({ contentType, documentId, after }) =>
      after === null
        ? []
        : [{ key: hashKey(contentType, documentId), contentType, entry: documentId, excluded: after }],
    );
    await store.exclusions.createMany(said);
  };

  return {
    /** To bring back what only a rule sets aside takes a word as well: it holds against rules of now and later. */
    async set({ entries, setAside }: SetAside): Promise<MarkChange[]> {
      const refs = [...new Map(entries.map((ref) => [keyOf(ref), ref])).values()];
      const types = [...new Set(refs.map((ref) => ref.contentType))];
      const ruled = setAside ? new Map() : await rules.decide(types, refs);
      const said = await saidOf(refs);
      const changes = refs.flatMap(({ contentType, documentId }): MarkChange[] => {
        const before = said.get(hashKey(contentType, documentId)) ?? null;
        const isRuled = ruled.get(entryKey(contentType, documentId))?.action === 'setAside';
        const isSo = before === null ? !setAside && !isRuled : before === setAside;
        return isSo ? [] : [{ contentType, documentId, before, after: setAside }];
      });
      await write(changes);
      return changes;
    },

    /** Puts back what was said before, but for entries of which somebody said something else since. */
    async undo(changes: readonly MarkChange[]): Promise<{ readonly back: number; readonly kept: number }> {
      const said = await saidOf(changes);
      const untouched = changes.filter((change) => (said.get(keyOf(change)) ?? null) === change.after);
      await write(untouched.map(({ before, after, ...ref }) => ({ ...ref, before: after, after: before })));
      return { back: untouched.length, kept: changes.length - untouched.length };
    },
  };
};
