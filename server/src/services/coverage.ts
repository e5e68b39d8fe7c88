import type { z } from 'zod';
import type {
  Cell,
  cellQuerySchema,
  Coverage,
  CoverageOptions,
  coverageQuerySchema,
  EntrySummary,
  Gap,
  gapsQuerySchema,
  Pagination,
  PlacementFacts,
  PlacementOption,
  PlacementStatus,
  World,
} from '../../../types';
import { DEFAULT_LIMIT } from '../../../types';
import { climb, cover, entryKey, gapsOf, indexPlacements, isLive, isOpen, unreachable } from '../../../engine';
import type { Context } from '../utils/context';
import { invalid, unknown } from '../utils/errors';
import { paginate } from '../utils/paginate';
import type { EntryReader } from './entries';
import { createJourneys } from './journeys';
import { toMoment, toPlacement } from './rows';
import { createSettings } from './settings';
import { createSite } from './site';
import { createStore } from './store';
import { createWorld } from './world';

type Query = z.output<typeof coverageQuerySchema>;
type GapsQuery = z.output<typeof gapsQuerySchema>;
type CellQuery = z.output<typeof cellQuerySchema>;

const DAY = 86_400_000;

/** Coverage, gaps and the opened cell, computed by the engine from the facts as they are now. */
export const createCoverage = ({ strapi }: Context) => {
  const store = createStore({ strapi });
  const site = createSite({ strapi });
  const settings = createSettings({ strapi });
  const journeys = createJourneys({ strapi });
  const worlds = createWorld({ strapi });

  const optionsOf = async (query: Query): Promise<CoverageOptions> => {
    if (query.locale) await site.checkLocale(query.locale);
    if (query.segment && !(await store.segments.first({ slug: query.segment }))) {
      const known = await store.segments.find({ select: ['slug'], orderBy: { slug: 'asc' } });
      throw unknown(
        'segment',
        query.segment,
        known.map((row) => row.slug),
      );
    }
    const participating = await settings.participating();
    const stranger = query.contentTypes?.find((uid) => !participating.includes(uid));
    if (stranger) throw invalid(`"${stranger}" does not take part in journeys`, ['contentTypes']);
    const { staleAfterDays, expiringWithinDays } = await settings.get();
    return {
      at: query.at ? Date.parse(query.at) : Date.now(),
      locale: query.locale,
      segment: query.segment,
      contentTypes: query.contentTypes,
      staleAfterDays,
      expiringWithinDays,
    };
  };

  const load = async (query: Query): Promise<{ world: World; options: CoverageOptions }> => {
    const journey = await journeys.require(query.journey);
    const [world, options] = await Promise.all([worlds.load(journey), optionsOf(query)]);
    return { world, options };
  };

  const coverage = {
    async get(query: Query): Promise<{ coverage: Coverage; revision: number; at: string }> {
      const revision = await store.revision();
      const { world, options } = await load(query);
      return { coverage: cover(world, options), revision, at: new Date(options.at).toISOString() };
    },

    async gaps({ page, pageSize, sort, ...query }: GapsQuery): Promise<{ gaps: Gap[]; pagination: Pagination }> {
      const { world, options } = await load(query);
      const ranked = sortGaps(gapsOf(cover(world, options)), sort, world);
      const { items, pagination } = paginate(ranked, page, pageSize);
      return { gaps: items, pagination };
    },

    /** One cell, opened: what a visitor gets there, what stands there, and its plan. */
    async cell(
      { stage, touchpoint = null, ...query }: Omit<CellQuery, 'touchpoint'> & { touchpoint?: string | null },
      reader: EntryReader,
    ): Promise<Cell> {
      const { world, options } = await load(query);
      const stages = world.stages.map((item) => item.slug);
      if (!stages.includes(stage)) throw unknown('stage', stage, stages);
      const touchpoints = world.touchpoints.map((item) => item.slug);
      if (touchpoint && !touchpoints.includes(touchpoint)) throw unknown('touchpoint', touchpoint, touchpoints);

      const locale = options.locale ?? (await site.defaultLocale());
      const segments = options.segment ? [options.segment] : [];
      const inPlay = world.placements.filter(
        (item) => !options.contentTypes || options.contentTypes.includes(item.contentType),
      );
      const isLiveHere = (item: PlacementFacts) =>
        isLive(item, world.entries.get(entryKey(item.contentType, item.documentId)), options.at, locale);
      const matches = climb(
        indexPlacements(stages, inPlay),
        { stage, touchpoint, segments, locale, at: options.at, limit: DEFAULT_LIMIT, fallback: 'ladder' },
        isLiveHere,
      );
      const here = inPlay.filter(
        (item) =>
          item.stage === stage &&
          item.touchpoint === touchpoint &&
          (!options.segment || item.segments.length === 0 || item.segments.includes(options.segment)) &&
          (!options.locale || item.locale === null || item.locale === options.locale) &&
          world.entries.has(entryKey(item.contentType, item.documentId)),
      );
      const lost = unreachable(world, options);
      const summaries = await reader.summaries([...here, ...matches.map((match) => match.placement)], locale);
      const summaryOf = (item: PlacementFacts): EntrySummary | undefined =>
        summaries.get(entryKey(item.contentType, item.documentId));
      const rows = new Map(
        (await store.placements.find({ where: { journey: world.journey.slug, stage } })).map((row) => [
          row.documentId,
          row,
        ]),
      );
      const [planRow] = await store.moments.find({ where: { journey: world.journey.slug, stage, touchpoint } });

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
          const facts = world.entries.get(entryKey(item.contentType, item.documentId))!;
          const live = isLiveHere(item);
          const updatedAt = Math.max(
            ...facts.versions.filter((version) => version.published).map((version) => version.updatedAt),
          );
          return [
            {
              entry,
              placement: toPlacement(row),
              status: statusOf(item, live, options.at),
              stale: live && updatedAt < options.at - (options.staleAfterDays ?? 0) * DAY,
              expiring:
                live && item.endsAt !== null && item.endsAt <= options.at + (options.expiringWithinDays ?? 0) * DAY,
              unreachable: lost.has(item.id),
            },
          ];
        }),
        hidden: here.filter((item) => !summaryOf(item)).length,
      };
    },

    /** Everywhere content can be put, in one journey or in all active ones: gaps first, then planned, then unplanned cells. */
    async options({ journey, locale }: { journey?: string; locale?: string }): Promise<PlacementOption[]> {
      const rows = journey
        ? [await journeys.require(journey)]
        : await store.journeys.find({ where: { active: true }, orderBy: [{ isDefault: 'desc' }, { name: 'asc' }] });
      const options = await optionsOf({ locale });
      const all: { option: PlacementOption; priority: number }[] = [];
      for (const row of rows) all.push(...optionsIn(await worlds.load(row), options));
      const group = ({ option, priority }: (typeof all)[number]) => (priority > 0 ? 0 : option.planned ? 1 : 2);
      return all.sort((a, b) => group(a) - group(b) || b.priority - a.priority).map(({ option }) => option);
    },
  };
  return coverage;
};

const statusOf = (item: PlacementFacts, live: boolean, at: number): PlacementStatus => {
  if (live) return 'live';
  if (isOpen(item, at)) return 'draft';
  return item.startsAt !== null && at < item.startsAt ? 'scheduled' : 'expired';
};

const optionsIn = (world: World, options: CoverageOptions): { option: PlacementOption; priority: number }[] => {
  const figures = new Map(
    cover(world, options).moments.map((moment) => [`${moment.stage}/${moment.touchpoint ?? ''}`, moment]),
  );
  return world.stages.flatMap((stage) =>
    [null, ...world.touchpoints].map((touchpoint) => {
      const moment = figures.get(`${stage.slug}/${touchpoint?.slug ?? ''}`);
      return {
        priority: moment?.priority ?? 0,
        option: {
          journey: world.journey.slug,
          journeyName: world.journey.name,
          stage: stage.slug,
          stageName: stage.name,
          touchpoint: touchpoint?.slug ?? null,
          touchpointName: touchpoint?.name ?? null,
          channel: touchpoint?.channel ?? null,
          planned: moment?.planned ?? false,
          have: moment?.have ?? 0,
          target: moment?.target ?? 0,
        },
      };
    }),
  );
};

/** Ranked gaps by another column; equal ones stay in their rank. Cells without an owner or a date come last. */
const sortGaps = (gaps: Gap[], sort: string, world: World): Gap[] => {
  const [column = 'priority', direction] = sort.split(':');
  const stages = world.stages.map((stage) => stage.slug);
  const valueOf = (gap: Gap): number | string | null => {
    if (column === 'stage') return stages.indexOf(gap.stage);
    return gap[column as 'priority' | 'points' | 'missing' | 'touchpoint' | 'owner' | 'dueDate'];
  };
  const factor = direction === 'desc' ? -1 : 1;
  return [...gaps].sort((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === right) return 0;
    if (left === null || right === null) return left === null ? 1 : -1;
    return (left < right ? -1 : 1) * factor;
  });
};
