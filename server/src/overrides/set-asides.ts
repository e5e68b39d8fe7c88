import { entryKey } from '../../../engine';
import type { EntryKey, EntryRef } from '../../../types';
import { createRuleMatching, type Among } from '../matching/rule-matching';
import { createStore, inChunks, type ExclusionRow } from '../store';
import type { Context } from '../utils/context';
import { hashKey } from '../utils/keys';
import { partOf } from '../utils/part';

/** What a rule is called where it sets an entry aside. */
export interface RuleName {
  readonly documentId: string;
  readonly name: string | null;
}

/** A row of before there were rules says nothing, and means what it then did. */
export const isExcluded = ({ excluded }: Pick<ExclusionRow, 'excluded'>): boolean => excluded !== false;

/** What is no journey content: by a person's word, which counts more than any rule, or by the first rule that matches. */
export const createSetAsides = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const rules = partOf({ strapi }, createRuleMatching);

  const setAsides = {
    /** What persons said of these entries. */
    async exclusionsOf(refs: readonly EntryRef[]): Promise<ExclusionRow[]> {
      const rows: ExclusionRow[] = [];
      for await (const chunk of inChunks(
        { strapi },
        refs.map((ref) => hashKey(ref.contentType, ref.documentId)),
      )) {
        rows.push(...(await store.exclusions.find({ where: { key: { $in: chunk } } })));
      }
      return rows;
    },

    /** Said by persons, and decided by rules. */
    async decisions(contentTypes: readonly string[], among: Among = 'all') {
      const said =
        among === 'all'
          ? await store.exclusions.find({ where: { contentType: { $in: [...contentTypes] } } })
          : await setAsides.exclusionsOf(among);
      const keyOf = (row: ExclusionRow) => entryKey(row.contentType, row.entry);
      const keptIn = new Set(said.filter((row) => !isExcluded(row)).map(keyOf));
      const excluded = new Set(said.filter(isExcluded).map(keyOf));
      return { excluded, ruled: await rules.decide(contentTypes, among, keptIn) };
    },

    /** The entries of these content types that are set aside, and by which rule; `null`: by a person. */
    async of(contentTypes: readonly string[], among: Among = 'all'): Promise<Map<EntryKey, RuleName | null>> {
      const { excluded, ruled } = await setAsides.decisions(contentTypes, among);
      const found = new Map<EntryKey, RuleName | null>();
      for (const [key, { action, documentId, name }] of ruled) {
        if (action === 'setAside') found.set(key, { documentId, name });
      }
      for (const key of excluded) found.set(key, null);
      return found;
    },

    /** Those of these entries that are set aside. */
    among: (refs: readonly EntryRef[]) => setAsides.of([...new Set(refs.map(({ contentType }) => contentType))], refs),
  };
  return setAsides;
};
