import { isOpen } from '../../../engine';
import type { DecisionMeta, DecisionQuery, DecisionResponse } from '../../../types';
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
import { createLadder } from './ladder';
import { createProjection } from './projection';
import { inSnapshot, type Ground } from './question';
import { createRenderer } from './renderer';
import { serve, servedBy } from './serve';
import { createTrace } from './trace';

/** What one visitor is given, and why. Never kept: whatever is known about a visitor stays in the request. */
export const createDecisions = ({ strapi }: Context) => {
  const access = partOf({ strapi }, createAccess);
  const site = partOf({ strapi }, createSite);
  const renderer = partOf({ strapi }, createRenderer);
  const ladderOf = partOf({ strapi }, createLadder);
  const trace = partOf({ strapi }, createTrace);

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
    /**
     * @throws ValidationError (400) for a slug that names nothing; never for slugs inside the visitor. PolicyError (403) for
     * drafts that the caller may not see.
     */
    async find(query: DecisionQuery, auth: Auth): Promise<DecisionResponse> {
      if (query.status === 'draft') await access.assertMayPreview(auth);
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
      const render = renderer.for({ projection, auth, scope, locale, status: query.status });
      for (const uid of types) await render.check(uid);

      const at = Date.now();
      const decided = decide(snapshot, ground, query, readable, at);
      const { decision, stage, segments } = decided;
      const request = { stage, touchpoint, segments, locale, at, limit: query.limit, fallback: 'ladder' as const };
      const { climb, entries } = await ladderOf(query.status, ground.index, request, types);
      const served = await serve(climb, query.limit, render, limitsOf({ strapi }).refusedInAnswer);
      const journey = ground.journey.row.slug;
      const meta: DecisionMeta = {
        journey,
        stage,
        touchpoint,
        segments: [...segments],
        locale,
        served: servedBy(served.matches),
        decision,
      };
      if (query.explain) {
        const { structure } = snapshot;
        meta.trace = await trace({ ...ground, structure, entries, request, types, decided, served }, auth);
      }
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
