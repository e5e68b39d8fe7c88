import { entryKey } from '../../../engine';
import type { EntryKey, EntryRef } from '../../../types';
import type { Auth } from '../auth/caller';
import { dependenciesOf, union, type Dependencies } from '../cache/dependencies';
import { bytesOf } from '../cache/bounded';
import type { Rendered, RenderedFor, WeighedEntry } from '../cache/rendered';
import { createRenderedCache } from '../cache/rendered';
import { FILE } from '../changes/shared';
import { idsByType } from '../entries/by-type';
import { createSite } from '../site';
import type { Context } from '../utils/context';
import { giveWay } from '../utils/give-way';
import { partOf } from '../utils/part';
import { createBudget } from './budget';
import { createPortions } from './portions';
import type { ProjectionOf } from './projection';
import { createProjectionCheck, isWrongValue, refusal } from './projection-check';

interface RenderOptions {
  readonly projection: ProjectionOf;
  readonly auth: Auth;
  /** The caller's permission as a key; `null`: what is rendered is for this caller only. */
  readonly scope: string | null;
  readonly locale: string;
  readonly status: 'published' | 'draft';
}

/** Entries as Strapi's own REST API would give them to this caller: one query for several of a content type, validated and sanitised. */
export const createRenderer = ({ strapi }: Context) => {
  const site = partOf({ strapi }, createSite);
  const projections = partOf({ strapi }, createProjectionCheck);
  const portions = partOf({ strapi }, createPortions);

  return {
    for({ projection, auth, scope, locale, status }: RenderOptions) {
      const modelOf = (uid: string) => strapi.getModel(uid as never);
      const cache = partOf({ strapi }, createRenderedCache);
      // Drafts are never kept, and a site's own filter may look at more than we know of.
      const isKept =
        scope !== null && status === 'published' && !site.config('filter') && site.config('cache').megabytes > 0;

      const budget = createBudget(site.config('answers'));

      const readPortion = async (uid: string, query: object, documentIds: readonly string[]): Promise<Rendered[]> => {
        const rows = await strapi.documents(uid as never).findMany({
          ...query,
          status,
          ...(site.isLocalized(uid) ? { locale } : {}),
          filters: { documentId: { $in: [...documentIds] } },
          limit: documentIds.length,
        } as never);
        const sanitized = await strapi.contentAPI.sanitize.output(rows as never, modelOf(uid), { auth: auth as never });
        return (sanitized as unknown as Rendered[]).map((entry) => ({
          ...entry,
          ...(projection.tellsLocale && !site.isLocalized(uid) && { locale: null }),
        }));
      };

      /** In portions, so that other requests get their turn in between; a portion that would not fit into the answer is not read. */
      const renderType = async (uid: string, documentIds: readonly string[]): Promise<WeighedEntry[]> => {
        const query: object = await strapi.contentAPI.sanitize.query(projection.for(uid) as never, modelOf(uid), {
          auth: auth as never,
        });
        const found: WeighedEntry[] = [];
        try {
          for (const { ids, entriesOf } of await portions(uid, documentIds, { query, locale, status }, budget)) {
            if (found.length > 0) await giveWay();
            for (const entry of await readPortion(uid, query, ids)) {
              const bytes = bytesOf(JSON.stringify(entry));
              found.push({ entry, entries: entriesOf(entry.documentId), bytes });
              budget.take(found.at(-1)!);
            }
          }
        } catch (error) {
          throw isWrongValue(error) ? refusal('populate') : error;
        }
        return found;
      };

      /** Without what the site's own filter withholds. */
      const renderFiltered = async (uid: string, documentIds: readonly string[]): Promise<Rendered[]> => {
        const weighed = await renderType(uid, documentIds);
        const entries = weighed.map(({ entry }) => entry);
        const filter = site.config('filter');
        if (!filter) return entries;
        const passed = (await filter(entries, { contentType: uid, locale, status, auth })) as Rendered[];
        const ids = new Set(passed.map(({ documentId }) => documentId));
        for (const one of weighed) if (!ids.has(one.entry.documentId)) budget.giveBack(one);
        return passed;
      };

      const signsFiles = site.signsFiles();
      const isVolatile = async (of: Dependencies): Promise<boolean> =>
        (of === 'anything' || of.includes(FILE)) && (await signsFiles);

      const dependenciesByType = new Map<string, Dependencies>();
      const dependencies = (uid: string): Dependencies => {
        const found = dependenciesByType.get(uid) ?? dependenciesOf({ strapi }, uid, projection.reach(uid));
        dependenciesByType.set(uid, found);
        return found;
      };

      /** What the cache holds, and the rest by one query. */
      const renderKept = async (uid: string, documentIds: readonly string[]): Promise<Rendered[]> => {
        const what: RenderedFor = {
          contentType: uid,
          locale,
          scope: scope ?? '',
          projection: JSON.stringify(projection.for(uid)),
          dependencies: dependencies(uid),
        };
        const known = new Map(documentIds.flatMap((id) => [[id, cache.get(what, id)] as const]));
        const there = [...known.values()].filter((weighed) => weighed !== undefined);
        there.forEach((weighed) => budget.take(weighed));
        const missing = documentIds.filter((id) => !known.get(id));
        if (missing.length === 0) return there.map(({ entry }) => entry);
        const keep = cache.keeper(what);
        const fresh = await renderType(uid, missing);
        fresh.forEach(keep);
        return [...there, ...fresh].map(({ entry }) => entry);
      };

      return {
        /**
         * @throws ValidationError where `fields` or `populate` ask for what this type does not have or this caller may not see.
         * Of a preset, which the caller did not ask for, whatever they may not see just falls out.
         */
        check(uid: string): Promise<void> {
          const { fields, populate } = projection.for(uid);
          return projections.check(uid, projection.isPreset(uid) ? { fields } : { fields, populate }, auth);
        },

        /** Every content type that entries of these types are made of. */
        dependencies: (uids: readonly string[]): Dependencies => union([uids, ...uids.map(dependencies)]),

        /** Whether what is populated into entries of these types expires by itself. */
        isVolatile: (uids: readonly string[]): Promise<boolean> => isVolatile(union(uids.map(dependencies))),

        /** These entries; one that cannot be served is not in the answer. */
        async entries(refs: readonly EntryRef[]): Promise<Map<EntryKey, Rendered>> {
          const found = new Map<EntryKey, Rendered>();
          for (const [uid, ids] of idsByType(refs)) {
            const documentIds = [...ids];
            const keeps = isKept && !(await isVolatile(dependencies(uid)));
            const entries = await (keeps ? renderKept(uid, documentIds) : renderFiltered(uid, documentIds));
            for (const entry of entries) found.set(entryKey(uid, entry.documentId), entry);
          }
          return found;
        },
      };
    },
  };
};

export type Render = ReturnType<ReturnType<typeof createRenderer>['for']>;
