import type {
  ContentQuery,
  ContentResponse,
  EntryFacts,
  EntryKey,
  LadderMatch,
  PlacementFacts,
  Rung,
  ServedEntry,
} from '../../../types';
import { RUNGS } from '../../../types';
import { climb, entryKey, indexPlacements, isLive, isOpen, nextBoundary } from '../../../engine';
import type { Context } from '../utils/context';
import { invalid, unknown } from '../utils/errors';
import { createAccess, type Auth } from './access';
import { createJourneys } from './journeys';
import { createProjection } from './projection';
import { createRenderer } from './renderer';
import { createSite } from './site';
import { createStore } from './store';
import { createWorld } from './world';

export interface ContentAnswer {
  readonly body: ContentResponse;
  /** When the answer may change by itself because a window opens or closes; milliseconds since the epoch. */
  readonly validUntil: number | null;
}

/** The content of a place on the journey, for one caller: a pure function of the query, the caller's permission and the time. */
export const createContent = ({ strapi }: Context) => {
  const store = createStore({ strapi });
  const site = createSite({ strapi });
  const access = createAccess({ strapi });
  const journeys = createJourneys({ strapi });
  const worlds = createWorld({ strapi });
  const renderer = createRenderer({ strapi });

  /** @throws ValidationError with the known slugs; never with segments, which may be confidential. */
  const resolve = async (query: ContentQuery) => {
    const journey = await journeys.require(query.journey, { activeOnly: true });
    const stages = (await store.stages.find({ where: { journey: journey.slug }, orderBy: { position: 'asc' } })).map(
      (row) => row.slug,
    );
    if (!stages.includes(query.stage)) throw unknown('stage', query.stage, stages);
    if (query.touchpoint && !(await store.touchpoints.first({ slug: query.touchpoint }))) {
      const known = await store.touchpoints.find({ select: ['slug'], orderBy: { slug: 'asc' } });
      throw unknown(
        'touchpoint',
        query.touchpoint,
        known.map((row) => row.slug),
      );
    }
    if (query.segments.length > 0) {
      const known = await store.segments.find({ where: { slug: { $in: query.segments } }, select: ['slug'] });
      const stranger = query.segments.find((slug) => !known.some((row) => row.slug === slug));
      if (stranger) throw invalid(`Unknown segment "${stranger}"`, ['segments']);
    }
    const locale = query.locale ? await site.checkLocale(query.locale) : await site.defaultLocale();
    return { journey: journey.slug, stages, locale };
  };

  /** Whether a placement may be served now: its window is open and its entry exists in the locale, and is published unless drafts are asked for. */
  const accepts =
    (entries: ReadonlyMap<EntryKey, EntryFacts>, { status }: ContentQuery, locale: string, at: number) =>
    (placement: PlacementFacts): boolean => {
      const entry = entries.get(entryKey(placement.contentType, placement.documentId));
      if (status === 'published') return isLive(placement, entry, at, locale);
      const drafted = entry && {
        ...entry,
        versions: entry.versions.map((version) => ({ ...version, published: true })),
      };
      return isOpen(placement, at) && isLive(placement, drafted, at, locale);
    };

  return {
    /** @throws ValidationError (400) for what names nothing, PolicyError (403) for drafts that the caller may not see. */
    async find(query: ContentQuery, auth: Auth): Promise<ContentAnswer> {
      if (query.status === 'draft') await access.assertMayPreview(auth);
      const { journey, stages, locale } = await resolve(query);
      const types = await access.contentTypes(auth, query.contentTypes);
      const projection = createProjection({ strapi }, types, query);
      const render = renderer.for({ projection, auth, locale, status: query.status });
      for (const uid of types) await render.check(uid);

      const at = Date.now();
      const placements = await worlds.placements(journey, types);
      const isServable = accepts(await worlds.entries(placements), query, locale, at);
      const index = indexPlacements(stages, placements);
      const request = {
        stage: query.stage,
        touchpoint: query.touchpoint ?? null,
        segments: query.segments,
        locale,
        at,
        limit: query.limit,
        fallback: query.fallback,
      };

      // An entry may turn out not to be servable only when it is rendered: withdrawn meanwhile, or refused by the site's
      // own filter. The ladder is then climbed again without it, so that a fallback takes its place.
      const refused = new Set<EntryKey>();
      for (;;) {
        const matches = climb(
          index,
          request,
          (placement) => !refused.has(entryKey(placement.contentType, placement.documentId)) && isServable(placement),
        );
        const rendered = await render.entries(matches.map(({ placement }) => placement));
        const missing = matches
          .map(({ placement }) => entryKey(placement.contentType, placement.documentId))
          .filter((key) => !rendered.has(key));
        if (missing.length === 0) {
          const data = matches.map((match) => present(match, rendered));
          return {
            body: { data, meta: metaOf(query, journey, locale, matches) },
            validUntil: nextBoundary(placements, at),
          };
        }
        for (const key of missing) refused.add(key);
      }
    },
  };
};

const present = (
  { placement, rung, segments }: LadderMatch,
  rendered: ReadonlyMap<EntryKey, Record<string, unknown>>,
): ServedEntry => ({
  ...rendered.get(entryKey(placement.contentType, placement.documentId)),
  documentId: placement.documentId,
  locale: (rendered.get(entryKey(placement.contentType, placement.documentId))?.locale ?? null) as string | null,
  __type: placement.contentType,
  __match: {
    rung,
    stage: placement.stage,
    touchpoint: placement.touchpoint,
    segments: [...segments],
    weight: placement.weight,
  },
});

const metaOf = (query: ContentQuery, journey: string, locale: string, matches: readonly LadderMatch[]) => {
  const served: Partial<Record<Rung, number>> = {};
  for (const rung of RUNGS) {
    const count = matches.filter((match) => match.rung === rung).length;
    if (count > 0) served[rung] = count;
  }
  return {
    journey,
    stage: query.stage,
    touchpoint: query.touchpoint ?? null,
    segments: [...query.segments].sort(),
    locale,
    served,
  };
};
