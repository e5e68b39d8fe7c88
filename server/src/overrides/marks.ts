import { entryKey } from '../../../engine';
import type { EntryRef, SetAside, SetAsideResult } from '../../../types';
import { createBatchRecord } from '../batches/record';
import type { EntryReader } from '../entries/reader';
import { assertWhole } from '../entries/rights';
import { assertTakesPart, createVisibility } from '../entries/visibility';
import { createRuleMatching } from '../matching/rule-matching';
import type { Person } from '../people/person';
import { createStore, inChunks, type Change, type MarkChange } from '../store';
import type { Context } from '../utils/context';
import { hashKey } from '../utils/keys';
import { partOf } from '../utils/part';
import { createSetAsides, isExcluded } from './set-asides';

const keyOf = ({ contentType, documentId }: EntryRef) => hashKey(contentType, documentId);

/** What persons say of entries: no journey content, or journey content whatever rules say. */
export const createMarks = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const rules = partOf({ strapi }, createRuleMatching);
  const setAsides = partOf({ strapi }, createSetAsides);
  const record = partOf({ strapi }, createBatchRecord);
  const visibility = partOf({ strapi }, createVisibility);

  /** What is said of these entries now, by `keyOf`; nothing is there where nobody said anything. */
  const saidOf = async (entries: readonly EntryRef[]): Promise<Map<string, boolean>> =>
    new Map((await setAsides.exclusionsOf(entries)).map((row) => [row.key, isExcluded(row)]));

  const write = async (change: Change, changes: readonly MarkChange[]): Promise<void> => {
    for await (const chunk of inChunks({ strapi }, changes)) {
      await change.exclusions.removeWhere({ key: { $in: chunk.map(keyOf) } });
    }
    const said = changes.flatMap(({ contentType, documentId, after }) =>
      after === null
        ? []
        : [{ key: hashKey(contentType, documentId), contentType, entry: documentId, excluded: after }],
    );
    await change.exclusions.createMany(said);
  };

  /** To bring back what only a rule sets aside takes a word as well: it holds against rules of now and later. */
  const set = async (change: Change, { entries, setAside }: SetAside): Promise<MarkChange[]> => {
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
    await write(change, changes);
    return changes;
  };

  /** It is said of all locales. */
  const assertAll = async ({ entries }: SetAside, reader: EntryReader): Promise<void> => {
    const rights = await reader.assertReadable(entries);
    const types = entries.map(({ contentType }) => contentType);
    assertTakesPart(await visibility.types(reader), types, ['entries']);
    for (const { contentType, documentId } of entries)
      assertWhole(rights.get(entryKey(contentType, documentId))!, documentId, ['entries']);
  };

  return {
    /**
     * Marks entries as "not journey content", or takes the mark away; placements of theirs are not touched. What a person took
     * back is journey content, whatever rules say, also those that are only written afterwards; undoing the batch takes back
     * that it was ever said.
     * @throws ValidationError or PolicyError (403) where an entry takes no part, or the person may not read all of it.
     */
    setAside: (input: SetAside, person: Person, reader: EntryReader): Promise<SetAsideResult> =>
      store.change(async (change) => {
        await assertAll(input, reader);
        const changes = await set(change, input);
        const batch = await record(change, input.setAside ? 'setAside' : 'bringBack', null, person, changes);
        return { changed: changes.length, batch };
      }),

    /** The same for a site's own code: nobody undoes it. */
    setAsideAsSystem: (input: SetAside): Promise<Omit<SetAsideResult, 'batch'>> =>
      store.change(async (change) => ({ changed: (await set(change, input)).length })),

    /** Puts back what was said before, but for entries of which somebody said something else since. */
    async undo(
      change: Change,
      changes: readonly MarkChange[],
    ): Promise<{ readonly back: number; readonly kept: number }> {
      const said = await saidOf(changes);
      const untouched = changes.filter((mark) => (said.get(keyOf(mark)) ?? null) === mark.after);
      await write(
        change,
        untouched.map(({ before, after, ...ref }) => ({ ...ref, before: after, after: before })),
      );
      return { back: untouched.length, kept: changes.length - untouched.length };
    },
  };
};
