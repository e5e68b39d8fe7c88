import { entryKey } from '../../../engine';
import type { EntryFilters, EntryKey, EntryRef, Fault } from '../../../types';
import { createSite } from '../site';
import { createStore, inChunks, type RuleRow } from '../store';
import type { Context } from '../utils/context';
import { isDatabaseAway } from '../utils/database-away';
import { partOf } from '../utils/part';
import { createEntryFilters } from './entry-filters';
import { refusal } from '../utils/refusals';

/** Which entries are looked at: these, or all. */
export type Among = readonly EntryRef[] | 'all';

/** What a rule matches; or why it matches nothing, where it is broken. */
export interface RuleMatch {
  readonly documents: ReadonlySet<string>;
  readonly fault: Fault | null;
}

/** Finds the entries that rules are about. */
export const createRuleMatching = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const site = partOf({ strapi }, createSite);
  const filters = partOf({ strapi }, createEntryFilters);

  const query = async (contentType: string, where: object): Promise<string[]> => {
    const builder = strapi.db.queryBuilder(contentType).init({ where, select: ['documentId'] } as never);
    // Plain columns: thousands of entities take many times as long as their ids.
    const rows = await builder.execute<{ document_id: string }[]>({ mapResults: false });
    return rows.map((row) => row.document_id);
  };

  const matching = {
    /** The documents with any row that the filters match, draft or published, in any locale. */
    async run(
      contentType: string,
      wanted: EntryFilters | null | object,
      among: readonly string[] | 'all' = 'all',
    ): Promise<Set<string>> {
      const { where = {} } = strapi
        .get('query-params')
        .transform(contentType as never, { filters: wanted ?? {} } as never);
      const versions = { $and: [where, site.whereVersion(contentType)] };
      if (among === 'all') return new Set(await query(contentType, versions));
      const found = new Set<string>();
      for await (const chunk of inChunks({ strapi }, among)) {
        const ids = await query(contentType, { $and: [versions, { documentId: { $in: chunk } }] });
        for (const id of ids) found.add(id);
      }
      return found;
    },

    /** What is wrong with a rule that fitted once: its content type or a field is gone, say. */
    faultOf(row: RuleRow): Fault | null {
      if (!site.model(row.contentType)) return refusal('rules.type', { type: row.contentType });
      const fault = row.filters && filters.faultOf(row.contentType, row.filters);
      return fault && { code: fault.code, values: fault.values, message: fault.message };
    },

    /**
     * Rules below one of their content type whose filters say nothing any more, by documentId. Which entries that one would
     * decide about is not known, so what they decided holds, and they place nothing new.
     */
    waiting(inOrder: readonly RuleRow[]): ReadonlySet<string> {
      const stopped = new Set<string>();
      const found = new Set<string>();
      for (const row of inOrder) {
        if (stopped.has(row.contentType)) found.add(row.documentId);
        else if (matching.faultOf(row) !== null) stopped.add(row.contentType);
      }
      return found;
    },

    async match(row: RuleRow, among: Among = 'all'): Promise<RuleMatch> {
      const none = (fault: Fault) => ({ documents: new Set<string>(), fault });
      const fault = matching.faultOf(row);
      if (fault !== null) return none(fault);
      const ids =
        among === 'all'
          ? among
          : among.flatMap(({ contentType, documentId }) => (contentType === row.contentType ? [documentId] : []));
      try {
        return { documents: await matching.run(row.contentType, row.filters, ids), fault: null };
      } catch (error) {
        // A transaction does not outlive an error in it, and what is done in one must not be done by halves.
        if (strapi.db.inTransaction() || isDatabaseAway(error)) throw error;
        return none(refusal('rules.database'));
      }
    },

    /** Rules in the order in which they are tried. */
    inOrder: (where: Record<string, unknown> = {}) =>
      store.rules.find({ where, orderBy: [{ position: 'asc' }, { id: 'asc' }] }),

    /**
     * The rule that decides about each entry of these content types: the first that matches it. Entries that a person said are
     * journey content, whatever rules say, are for rules that place only.
     */
    async decide(
      contentTypes: readonly string[],
      among: Among = 'all',
      keptIn: ReadonlySet<EntryKey> = new Set(),
    ): Promise<Map<EntryKey, RuleRow>> {
      const decided = new Map<EntryKey, RuleRow>();
      for (const row of await matching.inOrder({ contentType: { $in: [...contentTypes] } })) {
        for (const documentId of (await matching.match(row, among)).documents) {
          const key = entryKey(row.contentType, documentId);
          if (!decided.has(key) && !(row.action === 'setAside' && keptIn.has(key))) decided.set(key, row);
        }
      }
      return decided;
    },
  };
  return matching;
};
