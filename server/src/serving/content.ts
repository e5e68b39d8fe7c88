import { entryKeyOf, isPublishedIn } from '../../../engine';
import type { ContentQuery, ContentResponse, PlacementFacts } from '../../../types';
import type { Auth } from '../auth/caller';
import type { CacheableAnswer } from '../cache/answers';
import { scopeOf } from '../cache/scope';
import { limitsOf } from '../limits';
import { createSite } from '../site';
import { createSnapshot } from '../snapshot';
import type { Context } from '../utils/context';
import { isoOf } from '../utils/instant';
import { partOf } from '../utils/part';
import { createAccess } from './access';
import type { Call } from './call';
import { createLadder } from './ladder';
import { createProjection } from './projection';
import { inSnapshot } from './question';
import { createRenderer } from './renderer';
import { serve, servedBy } from './serve';

export interface ContentAnswer extends CacheableAnswer {
  readonly body: ContentResponse;
}

/** The content of a place on the journey, for one caller: a pure function of the query, the caller's permission and the time. */
export const createContent = ({ strapi }: Context) => {
  const access = partOf({ strapi }, createAccess);
  const site = partOf({ strapi }, createSite);
  const ladderOf = partOf({ strapi }, createLadder);
  const renderer = partOf({ strapi }, createRenderer);

  const content = {
    /** @throws ValidationError (400) for a slug that names nothing, PolicyError (403) for drafts that the caller may not see. */
    async answer(query: ContentQuery, { auth, scope, snapshot }: Call): Promise<ContentAnswer> {
      if (query.status === 'draft') await access.assertMayPreview(auth);
      const named = inSnapshot(snapshot);
      const ground = named.journey(query.journey);
      const stage = named.stage(query.stage, ground.journey);
      const touchpoint = named.touchpoint(query.touchpoint);
      const segments = named.segments(query.segments);
      const locale = named.locale(query.locale);
      const readable = await access.readable(auth, snapshot.structure.participating);
      const types = access.contentTypes(readable, query.contentTypes);
      const projection = createProjection({ strapi }, types, query);
      const render = renderer.for({ projection, auth, scope, locale, status: query.status });
      for (const uid of types) await render.check(uid);

      const { limit, fallback } = query;
      const at = Date.now();
      const request = { stage, touchpoint, segments, locale, at, limit, fallback };
      const ladder = await ladderOf(query.status, ground.index, request, types);
      const { data, matches } = await serve(ladder.climb, limit, render, limitsOf({ strapi }).refusedInAnswer);
      const exists = (placement: PlacementFacts) =>
        types.includes(placement.contentType) &&
        isPublishedIn(ladder.entries.get(entryKeyOf(placement)), locale, placement);
      const validUntil = ground.index.validUntil(request, matches, exists);
      const journey = ground.journey.row.slug;
      const place = { journey, stage, touchpoint, segments, locale, served: servedBy(matches) };
      return {
        body: { data, meta: { ...place, validUntil: isoOf(validUntil) } },
        validUntil,
        dependencies: render.dependencies(types),
        isVolatile: await render.isVolatile(types),
      };
    },

    /** The same for a call whose answer is shared with no other: a preview, or one from a site's own code. */
    async find(query: ContentQuery, auth: Auth): Promise<ContentAnswer> {
      const snapshot = await partOf({ strapi }, createSnapshot).current();
      return content.answer(query, { auth, scope: scopeOf(auth, site.config('cache')), snapshot });
    },
  };
  return content;
};
