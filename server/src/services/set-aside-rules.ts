import type {
  EntryFilters,
  SetAsidePreview,
  SetAsidePreviewInput,
  SetAsideRule,
  SetAsideRuleInput,
  SetAsideRulePatch,
} from '../../../types';
import { entryKey } from '../../../engine';
import { CONTENT_MANAGER_READ } from '../constants';
import type { Context } from '../utils/context';
import { forbidden, invalid, notFound } from '../utils/errors';
import type { EntryReader, UserAbility } from './entries';
import { createEntryFilters, type MayAsk } from './entry-filters';
import { createSettings } from './settings';
import { createSite } from './site';
import { createStore, type RuleRow } from './store';
import { createWholeTypes } from './whole-types';

/** Who writes or reads rules. */
export interface Asker {
  readonly ability: UserAbility;
  readonly reader: EntryReader;
}

/** What a rule is called where it sets an entry aside. */
export interface RuleName {
  readonly documentId: string;
  readonly name: string | null;
}

const EXAMPLES = 5;
const MAX_RULES = 100;
/** Fields that Strapi shows to everybody who may read a content type. */
const ALWAYS_READABLE = ['documentId', 'createdAt', 'updatedAt', 'publishedAt', 'locale'];

interface PermissionChecker {
  sanitizedQuery: { read(query: object): Promise<{ filters?: object }> };
}

/** Rules that say which entries are no journey content, by what they hold. */
export const createSetAsideRules = ({ strapi }: Context) => {
  const store = createStore({ strapi });
  const site = createSite({ strapi });
  const settings = createSettings({ strapi });
  const filters = createEntryFilters({ strapi });
  const wholeTypes = createWholeTypes({ strapi });

  const mayAskOf =
    (ability: UserAbility): MayAsk =>
    (uid, field) =>
      ability.can(CONTENT_MANAGER_READ, uid) &&
      (ALWAYS_READABLE.includes(field) || ability.can(CONTENT_MANAGER_READ, uid, field));

  const find = async (documentId: string): Promise<RuleRow> => {
    const row = await store.rules.first({ documentId });
    if (!row) throw notFound('rule');
    return row;
  };

  /** The documents with any row that the filters match, draft or published, in any locale. */
  const run = async (contentType: string, wanted: EntryFilters | null | object): Promise<Set<string>> => {
    const { where } = strapi.get('query-params').transform(contentType as never, { filters: wanted ?? {} } as never);
    const rows: { documentId: string }[] = await strapi.db
      .query(contentType)
      .findMany({ where, select: ['documentId'] } as never);
    return new Set(rows.map((row) => row.documentId));
  };

  /** @throws ValidationError with the path, PolicyError (403) where the person may not read the content type. */
  const check = async (contentType: string, wanted: EntryFilters | null | undefined, { ability, reader }: Asker) => {
    if (!(await settings.participating()).includes(contentType)) {
      throw invalid(`"${contentType}" does not take part in journeys`, ['contentType']);
    }
    if (!reader.canReadType(contentType)) throw forbidden(`You may not read entries of "${contentType}"`);
    if (!wanted) return;
    const fault = filters.faultOf(contentType, wanted, mayAskOf(ability));
    if (fault) throw invalid(fault.message, ['filters', ...fault.path]);
    // What only a database can tell, such as a number too large for its column, is told now and not by silence later.
    await run(contentType, wanted).catch(() => {
      throw invalid('The database cannot answer these filters', ['filters']);
    });
  };

  /**
   * What a rule sets aside tells which rows it matched, so one is written only by who may read every row it looks at.
   * @throws PolicyError (403)
   */
  const assertWhole = async (contentType: string, wanted: EntryFilters | null, { ability }: Asker) => {
    const reads = await wholeTypes.readBy(ability);
    if (!reads(contentType)) {
      throw forbidden(
        `A rule looks at every entry of "${contentType}": only who may read all of them, in every locale, may save one`,
      );
    }
    const mayAsk: MayAsk = (uid, field) => (ALWAYS_READABLE.includes(field) ? reads(uid) : reads(uid, field));
    const fault = wanted && filters.faultOf(contentType, wanted, mayAsk);
    if (fault) {
      throw forbidden(
        `"${fault.path.join('.')}" may be part of a rule only where you may read it in every entry and locale`,
      );
    }
  };

  /** Another content type or other filters need to know those that were: they are neither handed over nor overwritten unseen. */
  const assertKnown = ({ contentType }: RuleRow, patch: SetAsideRulePatch, { reader }: Asker) => {
    if (reader.canReadType(contentType)) return;
    const isGone = !site.model(contentType);
    if (isGone && patch.filters !== undefined) return;
    throw forbidden(
      isGone
        ? `The content type "${contentType}" is gone: say which filters hold for the other one`
        : `You may not read entries of "${contentType}", which this rule is about`,
    );
  };

  /** The rule's documents; or why there are none, where it is broken. */
  const tryRun = async (row: RuleRow): Promise<{ documents: Set<string>; fault: string | null }> => {
    const none = (fault: string) => ({ documents: new Set<string>(), fault });
    if (!site.model(row.contentType)) return none(`The content type "${row.contentType}" is gone`);
    const fault = row.filters && filters.faultOf(row.contentType, row.filters);
    if (fault) return none(`${['filters', ...fault.path].join('.')}: ${fault.message}`);
    try {
      return { documents: await run(row.contentType, row.filters), fault: null };
    } catch {
      return none('The database cannot answer these filters');
    }
  };

  const present = async (row: RuleRow, reader: EntryReader): Promise<SetAsideRule> => {
    const readable = reader.canReadType(row.contentType);
    const { fault } = await tryRun(row);
    return {
      documentId: row.documentId,
      name: row.name,
      contentType: row.contentType,
      typeName: site.model(row.contentType)?.info.displayName ?? row.contentType,
      filters: readable ? row.filters : null,
      readable,
      position: row.position,
      fault: fault !== null && !readable && site.model(row.contentType) ? 'It matches nothing any more' : fault,
    };
  };

  const inOrder = (where: Record<string, unknown> = {}) =>
    store.rules.find({ where, orderBy: [{ position: 'asc' }, { id: 'asc' }] });

  return {
    async list(reader: EntryReader): Promise<SetAsideRule[]> {
      const rules: SetAsideRule[] = [];
      for (const row of await inOrder()) rules.push(await present(row, reader));
      return rules;
    },

    async create({ contentType, filters: wanted, name, position }: SetAsideRuleInput, asker: Asker) {
      await check(contentType, wanted, asker);
      await assertWhole(contentType, wanted ?? null, asker);
      const row = await store.change(async () => {
        const others = await inOrder();
        if (others.length >= MAX_RULES) throw invalid(`There may be ${MAX_RULES} rules`, []);
        const last = others.at(-1)?.position ?? -1;
        return store.rules.create({
          name: name ?? null,
          contentType,
          filters: wanted ?? null,
          action: 'setAside',
          position: position ?? Math.min(last + 1, 10_000),
        });
      });
      return present(row, asker.reader);
    },

    async update(documentId: string, patch: SetAsideRulePatch, asker: Asker) {
      const before = await find(documentId);
      const contentType = patch.contentType ?? before.contentType;
      const wanted = patch.filters === undefined ? before.filters : patch.filters;
      if (patch.filters !== undefined || patch.contentType !== undefined) {
        assertKnown(before, patch, asker);
        await check(contentType, wanted, asker);
        await assertWhole(contentType, wanted ?? null, asker);
      }
      const row = await store.change(async () => {
        const { id } = await find(documentId);
        return store.rules.update(id, {
          contentType,
          filters: wanted ?? null,
          ...(patch.name === undefined ? {} : { name: patch.name }),
          ...(patch.position === undefined ? {} : { position: patch.position }),
        });
      });
      return present(row, asker.reader);
    },

    remove: (documentId: string): Promise<void> =>
      store.change(async () => store.rules.removeIds([(await find(documentId)).id])),

    /** How many of the entries that the person may read a rule would match: only by rows that the person may read. */
    async preview({ contentType, filters: wanted }: SetAsidePreviewInput, asker: Asker): Promise<SetAsidePreview> {
      await check(contentType, wanted, asker);
      const checker: PermissionChecker = strapi
        .plugin('content-manager')
        .service('permission-checker')
        .create({ userAbility: asker.ability, model: contentType });
      const readable = await checker.sanitizedQuery.read({ filters: wanted ?? {} });
      const documents = await run(contentType, readable.filters ?? {});
      const found = (await asker.reader.index(contentType)).filter((item) => documents.has(item.documentId));
      const examples = found.map((item) => item.title).sort((a, b) => a.localeCompare(b));
      return { count: found.length, examples: examples.slice(0, EXAMPLES) };
    },

    /** The entries of these content types that rules set aside, by `entryKey`, with the first rule that does. */
    async matches(contentTypes: readonly string[]): Promise<Map<string, RuleName>> {
      const found = new Map<string, RuleName>();
      for (const row of await inOrder({ contentType: { $in: [...contentTypes] } })) {
        for (const documentId of (await tryRun(row)).documents) {
          const key = entryKey(row.contentType, documentId);
          if (!found.has(key)) found.set(key, { documentId: row.documentId, name: row.name });
        }
      }
      return found;
    },
  };
};
