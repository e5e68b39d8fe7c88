import type { EntryKey, PlacementFacts } from '../../../types';
import { entryKey } from '../../../engine';
import type { Context } from '../utils/context';
import type { Auth } from './access';
import type { ProjectionOf } from './projection';
import { createSite } from './site';

interface RenderOptions {
  readonly projection: ProjectionOf;
  readonly auth: Auth;
  readonly locale: string;
  readonly status: 'published' | 'draft';
}

type Rendered = Record<string, unknown> & { documentId: string };

/** Entries as Strapi's own REST API would give them to this caller: one query a content type, then validated and sanitised. */
export const createRenderer = ({ strapi }: Context) => {
  const site = createSite({ strapi });

  return {
    for({ projection, auth, locale, status }: RenderOptions) {
      const modelOf = (uid: string) => strapi.getModel(uid as never);

      const renderType = async (uid: string, documentIds: readonly string[]): Promise<Rendered[]> => {
        const query = await strapi.contentAPI.sanitize.query(projection.for(uid) as never, modelOf(uid), {
          auth: auth as never,
        });
        const localized = site.isLocalized(uid);
        const rows = await strapi.documents(uid as never).findMany({
          ...(query as object),
          status,
          ...(localized ? { locale } : {}),
          filters: { documentId: { $in: [...documentIds] } },
          limit: documentIds.length,
        } as never);
        const sanitized = (await strapi.contentAPI.sanitize.output(rows as never, modelOf(uid), {
          auth: auth as never,
        })) as unknown as Rendered[];
        const entries = sanitized.map((entry) => ({ ...entry, locale: localized ? locale : null }));
        const filter = site.config('filter');
        return filter ? ((await filter(entries, { contentType: uid, locale, status, auth })) as Rendered[]) : entries;
      };

      return {
        /** @throws ValidationError where `fields` or `populate` ask for what this type does not have or this caller may not see. */
        check: (uid: string): Promise<void> =>
          strapi.contentAPI.validate.query(projection.for(uid) as never, modelOf(uid), {
            auth: auth as never,
          }) as Promise<void>,

        /** The entries of these placements; one that cannot be served is not in the answer. */
        async entries(placements: readonly PlacementFacts[]): Promise<Map<EntryKey, Rendered>> {
          const idsByType = new Map<string, string[]>();
          for (const { contentType, documentId } of placements) {
            idsByType.set(contentType, [...(idsByType.get(contentType) ?? []), documentId]);
          }
          const found = new Map<EntryKey, Rendered>();
          for (const [uid, documentIds] of idsByType) {
            for (const entry of await renderType(uid, documentIds)) found.set(entryKey(uid, entry.documentId), entry);
          }
          return found;
        },
      };
    },
  };
};
