import { isDeepStrictEqual } from 'node:util';
import type { PlacementsMove } from '../../../types';
import { createGuard } from '../entries/guard';
import type { Viewer } from '../entries/visibility';
import { createRefusals, type PlaceChange } from '../overrides/refusals';
import { createStore, type Change, type PlacementRow } from '../store';
import { placementKey } from '../store/mapping';
import type { Context } from '../utils/context';
import { invalid, unknown } from '../utils/errors';
import { distinctBy } from '../utils/group';
import { timeOf } from '../utils/instant';
import { partOf } from '../utils/part';
import { refusal } from '../utils/refusals';

/**
 * The segments of two placements of one entry, if they can become one without changing anybody's view: the same dates, and both
 * for everyone or both for segments.
 */
export const joinedSegments = (one: PlacementRow, other: PlacementRow): string[] | null => {
  const [mine, theirs] = [one.segments ?? [], other.segments ?? []];
  const sameWindow = timeOf(one.startsAt) === timeOf(other.startsAt) && timeOf(one.endsAt) === timeOf(other.endsAt);
  if (!sameWindow || (mine.length === 0) !== (theirs.length === 0)) return null;
  return [...new Set([...theirs, ...mine])].sort();
};

/** Moves placements elsewhere, otherwise unchanged. */
export const createPlacementMoves = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const refusals = partOf({ strapi }, createRefusals);
  const guard = partOf({ strapi }, createGuard);

  /** Rules that placed entries at the old place now place them at the new one. */
  const moveRules = async (change: Change, from: PlacementsMove['from'], to: string) => {
    const defaultJourney = (await store.journeys.first({ isDefault: true }))?.slug;
    for (const row of await store.rules.find({ where: { action: 'place' } })) {
      const moved = (row.placements ?? []).map((input) => {
        if ('touchpoint' in from) return input.touchpoint === from.touchpoint ? { ...input, touchpoint: to } : input;
        const isThere = (input.journey ?? defaultJourney) === from.journey && input.stage === from.stage;
        return isThere ? { ...input, stage: to } : input;
      });
      const places = distinctBy(moved, ({ journey, stage, touchpoint, locale }) =>
        JSON.stringify([journey ?? defaultJourney, stage, touchpoint ?? null, locale ?? null]),
      );
      if (!isDeepStrictEqual(places, row.placements)) await change.rules.update(row.id, { placements: places });
    }
  };

  const moves = {
    /**
     * Moves everything at a stage or touchpoint elsewhere. Where an entry is already there, the two become one if
     * that changes nobody's view: the same dates, and both for everyone or both for segments. The others are `left` where
     * they are, for a person to decide.
     * @throws PolicyError (403) if something is placed there that the person may not read.
     */
    all: ({ from, to }: PlacementsMove, viewer: Viewer): Promise<{ moved: number; left: number }> =>
      store.change(async (change) => {
        const isStage = 'stage' in from;
        const known = isStage
          ? await store.stages.find({ where: { journey: from.journey }, orderBy: { position: 'asc' } })
          : await store.touchpoints.find({ orderBy: { slug: 'asc' } });
        const slugs: string[] = known.map((row) => row.slug);
        const source = isStage ? from.stage : from.touchpoint;
        for (const slug of [source, to]) {
          if (!slugs.includes(slug))
            throw unknown(isStage ? 'stage' : 'touchpoint', slug, slugs, [slug === to ? 'to' : 'from']);
        }
        if (to === source) throw invalid(refusal('place.same'), ['to']);
        const rows = await store.placements.find({
          where: isStage ? { journey: from.journey, stage: source } : { touchpoint: source },
        });
        await guard.assertDecides(rows, viewer);
        const there = isStage ? { stage: to } : { touchpoint: to };
        let moved = 0;
        for (const row of rows) {
          if (await moves.row(change, row, there)) moved += 1;
          // Its rule now points at the other place, and its next run would remove what a person should decide about.
          else if (row.rule) await change.placements.update(row.id, { rule: null });
        }
        await refusals.follow(change, from, there);
        await moveRules(change, from, to);
        return { moved, left: rows.length - moved };
      }),

    /** Returns whether it was moved, or became one with what is there. What was refused follows by `refusals.follow`. */
    async row(change: Change, row: PlacementRow, to: PlaceChange): Promise<boolean> {
      const key = placementKey({ ...row, ...to });
      const there = await store.placements.first({ key });
      if (!there || there.id === row.id) {
        // Another entry is a person's choice: the rule that placed the former one says nothing about it.
        await change.placements.update(row.id, { ...to, key, ...('entry' in to ? { rule: null } : {}) });
        return true;
      }
      const segments = joinedSegments(row, there);
      if (!segments) return false;
      await change.placements.update(there.id, {
        segments,
        rule: row.rule === there.rule ? there.rule : null,
      });
      await change.placements.removeIds([row.id]);
      return true;
    },
  };
  return moves;
};
