import { entryKey } from '../../../engine';
import type { EntryKey, PlacementFacts } from '../../../types';
import type { Auth } from '../auth/caller';
import { dependenciesOf, union, type Dependencies } from '../cache/dependencies';
import type { Rendered, RenderedFor } from '../cache/rendered';
import { createRenderedCache } from '../cache/rendered';
import { FILE } from '../changes/shared';
import { idsByType } from '../entries/by-type';
import { createSite } from '../site';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
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

/** Entries as Strapi's own REST API would give them to this caller: one query a content type, then validated and sanitised. */
export const createRenderer = ({ strapi }: Context) => {
  const site = partOf({ strapi }, createSite);
  const projections = partOf({ strapi }, createProjectionCheck);

  return {
    for({ projection, auth, scope, locale, status }: RenderOptions) {
      const modelOf = (uid: string) => strapi.getModel(uid as never);
      const cache = partOf({ strapi }, createRenderedCache);
      // Drafts are never kept, and a site's own filter may look at more than we know of.
      const isKept =
        scope !== null && status === 'published' && !site.config('filter') && site.config('cache').megabytes > 0;

      const renderType = async (uid: string, documentIds: readonly string[]): Promise<Rendered[]> => {
        const query = await strapi.contentAPI.sanitize.query(projection.for(uid) as never, modelOf(uid), {
          auth: auth as never,
        });
        const localized = site.isLocalized(uid);
        const rows = await strapi
          .documents(uid as never)
          .findMany({
            ...(query as object),
            status,
            ...(localized ? { locale } : {}),
            filters: { documentId: { $in: [...documentIds] } },
            limit: documentIds.length,
          } as never)
          .catch((error: unknown) => {
            throw isWrongValue(error) ? refusal('populate') : error;
          });
        const sanitized = (await strapi.contentAPI.sanitize.output(rows as never, modelOf(uid), {
          auth: auth as never,
        })) as unknown as Rendered[];
        const entries = sanitized.map((entry) => ({ ...entry, locale: localized ? locale : null }));
        const filter = site.config('filter');
        return filter ? ((await filter(entries, { contentType: uid, locale, status, auth })) as Rendered[]) : entries;
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

      /** From the cache what is there, and the rest by one query. */
      const renderKept = async (uid: string, documentIds: readonly string[]): Promise<Rendered[]> => {
        const what: RenderedFor = {
          contentType: uid,
          locale,
          scope: scope ?? '',
          projection: JSON.stringify(projection.for(uid)),
          dependencies: dependencies(uid),
        };
        const known = documentIds.flatMap((id) => cache.get(what, id) ?? []);
        const missing = documentIds.filter((id) => !known.some((entry) => entry.documentId === id));
        if (missing.length === 0) return known;
        const keep = cache.keeper(what);
        const fresh = await renderType(uid, missing);
        fresh.forEach(keep);
        return [...known, ...fresh];
      };

      return {
        /** @throws ValidationError where `fields` or `populate` ask for what this type does not have or this caller may not see. */
        check: (uid: string): Promise<void> => projections.check(uid, projection.for(uid), auth),

        /** Every content type that entries of these types are made of. */
        dependencies: (uids: readonly string[]): Dependencies => union([uids, ...uids.map(dependencies)]),

        /** Whether what is populated into entries of these types expires by itself. */
        isVolatile: (uids: readonly string[]): Promise<boolean> => isVolatile(union(uids.map(dependencies))),

        /** The entries of these placements; one that cannot be served is not in the answer. */
        async entries(placements: readonly PlacementFacts[]): Promise<Map<EntryKey, Rendered>> {
          const found = new Map<EntryKey, Rendered>();
          for (const [uid, ids] of idsByType(placements)) {
            const documentIds = [...ids];
            const keeps = isKept && !(await isVolatile(dependencies(uid)));
            const entries = await (keeps ? renderKept(uid, documentIds) : renderType(uid, documentIds));
            for (const entry of entries) found.set(entryKey(uid, entry.documentId), entry);
          }
          return found;
        },
      };
    },
  };
};

export type Render = ReturnType<ReturnType<typeof createRenderer>['for']>;
