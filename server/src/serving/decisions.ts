import { entryKeyOf, explain, isOpen, whyNotLive } from '../../../engine';
import type { DecisionMeta, DecisionQuery, DecisionResponse, EntryFacts, LadderRequest } from '../../../types';
import type { Auth } from '../auth/caller';
import { scopeOf } from '../cache/scope';
import { limitsOf } from '../limits';
import { createSite } from '../site';
import type { Snapshot } from '../snapshot';
import { createSnapshot } from '../snapshot';
import { isPublishedSomewhere } from '../snapshot/published';
import type { Context } from '../utils/context';
import { invalid } from '../utils/errors';
import { partOf } from '../utils/part';
import { createAccess } from './access';
import { createProjection } from './projection';
import { inSnapshot, type Ground } from './question';
import { createRenderer } from './renderer';
import { serve, servedBy, type Served } from './serve';

/** What one visitor is given, and why. Never kept: whatever is known about a visitor stays in the request. */
export const createDecisions = ({ strapi }: Context) => {
  const access = partOf({ strapi }, createAccess);
  const site = partOf({ strapi }, createSite);
  const renderer = partOf({ strapi }, createRenderer);

  const decide = (
    snapshot: Snapshot,
    { journey }: Ground,
    query: DecisionQuery,
    readable: readonly string[],
    at: number,
  ) => {
    if (!journey.decide) throw invalid(`The journey "${journey.row.slug}" has no stages`, ['journey']);
    return journey.decide(query.visitor, { at, weightsOf: weighing(snapshot, journey.row.slug, readable, at) });
  };

  return {
    /** @throws ValidationError (400) for a slug that names nothing; never for slugs inside the visitor. */
    async find(query: DecisionQuery, auth: Auth): Promise<DecisionResponse> {
      const snapshot = await partOf({ strapi }, createSnapshot).current();
      const named = inSnapshot(snapshot);
      const ground = named.journey(query.journey);
      const touchpoint = named.touchpoint(query.touchpoint);
      const locale = named.locale(query.locale);
      const { participating } = snapshot.structure;
      const readable = await access.readable(auth, participating);
      const types = access.contentTypes(readable, query.contentTypes);
      const scope = scopeOf(auth, site.config('cache'));
      const projection = createProjection({ strapi }, types, query);
      const render = renderer.for({ projection, auth, scope, locale, status: 'published' });
      for (const uid of types) await render.check(uid);

      const at = Date.now();
      const { decision, stage, segments } = decide(snapshot, ground, query, readable, at);
      const request = { stage, touchpoint, segments, locale, at, limit: query.limit, fallback: 'ladder' as const };
      const served = await serve(
        (withheld, limit) => ground.index.find({ ...request, limit }, types, withheld),
        query.limit,
        render,
        limitsOf({ strapi }).refusedInAnswer,
      );
      const journey = ground.journey.row.slug;
      const meta: DecisionMeta = {
        journey,
        stage,
        touchpoint,
        segments: [...segments],
        locale,
        served: servedBy(served.matches),
        decision,
        ...(query.explain ? traced(ground, request, types, served) : {}),
      };
      return { data: served.data, meta };
    },
  };
};

/** The heaviest placement of an entry at each stage, of those that are live anywhere and of types that the caller may find. */
const weighing = (snapshot: Snapshot, journey: string, readable: readonly string[], at: number) => (key: string) => {
  const entry = snapshot.entries.get(key);
  if (!entry?.facts || !readable.includes(entry.facts.contentType)) return undefined;
  const weights = new Map<string, number>();
  for (const placement of entry.placements.get(journey) ?? []) {
    if (!isOpen(placement, at) || !isPublishedSomewhere(snapshot, placement)) continue;
    weights.set(placement.stage, Math.max(placement.weight, weights.get(placement.stage) ?? 0));
  }
  return weights;
};

const isPublished = (entry: EntryFacts | undefined): boolean => Boolean(entry && entry.versions.length > 0);

/** Entries that were never published are not mentioned: whoever may read what is published need not know what is not. */
const traced = ({ index }: Ground, request: LadderRequest, types: readonly string[], { matches, withheld }: Served) => {
  const { items, leftOut } = explain(index.placements, request, matches, {
    isCandidate: (placement) =>
      types.includes(placement.contentType) && isPublished(index.entries.get(entryKeyOf(placement))),
    notLive: (placement) => whyNotLive(placement, index.entries.get(entryKeyOf(placement)), request.at, request.locale),
    withheld,
  });
  return { trace: items, ...(leftOut > 0 ? { traceLeftOut: leftOut } : {}) };
};
