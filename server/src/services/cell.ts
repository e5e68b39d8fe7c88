import type { z } from 'zod';
import type {
  Cell,
  cellQuerySchema,
  CoverageOptions,
  EntryFacts,
  EntrySummary,
  PlacementFacts,
  PlacementStatus,
  World,
} from '../../../types';
import { DEFAULT_LIMIT } from '../../../types';
import { climb, cover, entryKey, indexPlacements, isLive, isOpen, unreachable } from '../../../engine';
import type { Context } from '../utils/context';
import { unknown } from '../utils/errors';
import { createCoverageQuery } from './coverage-query';
import type { EntryReader } from './entries';
import { toMoment, toPlacement } from './rows';
import { createSite } from './site';
import { createStore } from './store';

type CellQuery = z.output<typeof cellQuerySchema>;

const DAY = 86_400_000;

const factsOf = (world: World, item: PlacementFacts): EntryFacts | undefined =>
  world.entries.get(entryKey(item.contentType, item.documentId));

/** @throws ValidationError with the known slugs. */
const checkCell = (world: World, stage: string, touchpoint: string | null): void => {
  const stages = world.stages.map((item) => item.slug);
  if (!stages.includes(stage)) throw unknown('stage', stage, stages);
  const touchpoints = world.touchpoints.map((item) => item.slug);
  if (touchpoint && !touchpoints.includes(touchpoint)) throw unknown('touchpoint', touchpoint, touchpoints);
};

/** What stands at exactly this cell, within the filters; broken links are listed elsewhere. */
const placedAt = (
  world: World,
  placements: readonly PlacementFacts[],
  stage: string,
  touchpoint: string | null,
  options: CoverageOptions,
) =>
  placements.filter(
    (item) =>
      item.stage === stage &&
      item.touchpoint === touchpoint &&
      (!options.segment || item.segments.length === 0 || item.segments.includes(options.segment)) &&
      (!options.locale || item.locale === null || item.locale === options.locale) &&
      factsOf(world, item) !== undefined,
  );

/** The drawer of the coverage screen: one cell, opened. */
export const createCell = ({ strapi }: Context) => {
  const store = createStore({ strapi });
  const site = createSite({ strapi });
  const query = createCoverageQuery({ strapi });

  return {
    /** What a visitor gets there, what stands there, and its plan. Entries the person may not read are only counted. */
    async open(
      { stage, touchpoint = null, ...filters }: Omit<CellQuery, 'touchpoint'> & { touchpoint?: string | null },
      reader: EntryReader,
    ): Promise<Cell> {
      const { world, options } = await query.load(filters);
      checkCell(world, stage, touchpoint);

      const locale = options.locale ?? (await site.defaultLocale());
      const inPlay = world.placements.filter(
        (item) => !options.contentTypes || options.contentTypes.includes(item.contentType),
      );
      const isLiveHere = (item: PlacementFacts) => isLive(item, factsOf(world, item), options.at, locale);
      const segments = options.segment ? [options.segment] : [];
      const matches = climb(
        indexPlacements(
          world.stages.map((item) => item.slug),
          inPlay,
        ),
        { stage, touchpoint, segments, locale, at: options.at, limit: DEFAULT_LIMIT, fallback: 'ladder' },
        isLiveHere,
      );
      const here = placedAt(world, inPlay, stage, touchpoint, options);
      const lost = unreachable(world, options);

      const where = { journey: world.journey.slug, stage };
      const [summaries, placementRows, [planRow]] = await Promise.all([
        reader.summaries([...here, ...matches.map((match) => match.placement)], locale),
        store.placements.find({ where }),
        store.moments.find({ where: { ...where, touchpoint } }),
      ]);
      const rows = new Map(placementRows.map((row) => [row.documentId, row]));
      const summaryOf = (item: PlacementFacts): EntrySummary | undefined =>
        summaries.get(entryKey(item.contentType, item.documentId));

      return {
        figures:
          cover(world, options).moments.find((moment) => moment.stage === stage && moment.touchpoint === touchpoint) ??
          null,
        plan: planRow ? toMoment(planRow) : null,
        served: matches.flatMap(({ placement, rung, segments: shared }) => {
          const entry = summaryOf(placement);
          return entry
            ? [
                {
                  entry,
                  rung,
                  segments: shared,
                  weight: placement.weight,
                  stage: placement.stage,
                  touchpoint: placement.touchpoint,
                },
              ]
            : [];
        }),
        placed: here.flatMap((item) => {
          const [entry, row] = [summaryOf(item), rows.get(item.id)];
          if (!entry || !row) return [];
          const life = lifeOf(item, factsOf(world, item)!, isLiveHere(item), options);
          return [{ entry, placement: toPlacement(row), ...life, unreachable: lost.has(item.id) }];
        }),
        hidden: here.filter((item) => !summaryOf(item)).length,
      };
    },
  };
};

const lifeOf = (item: PlacementFacts, { versions }: EntryFacts, live: boolean, options: CoverageOptions) => {
  const updatedAt = Math.max(...versions.filter((version) => version.published).map((version) => version.updatedAt));
  return {
    status: statusOf(item, live, options.at),
    stale: live && updatedAt < options.at - (options.staleAfterDays ?? 0) * DAY,
    expiring: live && item.endsAt !== null && item.endsAt <= options.at + (options.expiringWithinDays ?? 0) * DAY,
  };
};

const statusOf = (item: PlacementFacts, live: boolean, at: number): PlacementStatus => {
  if (live) return 'live';
  if (isOpen(item, at)) return 'draft';
  return item.startsAt !== null && at < item.startsAt ? 'scheduled' : 'expired';
};
