import type { z } from 'zod';
import {
  belowUsual,
  climb,
  cover,
  DAY,
  entryKey,
  freshUntil,
  indexOfSurvey,
  isLive,
  isOpen,
  unreachable,
  type Survey,
} from '../../../engine';
import type {
  Cell,
  cellQuerySchema,
  CoverageOptions,
  EntryFacts,
  EntrySummary,
  EntryVersion,
  LadderMatch,
  PlacementFacts,
  PlacementStatus,
} from '../../../types';
import { DEFAULT_LIMIT, DEFAULT_STALE_AFTER_DAYS, NO_SEGMENT } from '../../../types';
import { createSiteReader, type SiteReader } from '../auth/site-reader';
import type { EntryReader } from '../entries/reader';
import { createSite } from '../site';
import { createStore, type PlacementRow } from '../store';
import { toMoment, toPlacement } from '../store/mapping';
import type { Context } from '../utils/context';
import { unknown } from '../utils/errors';
import { partOf } from '../utils/part';
import { createCoverageQuery } from './query';
import { createSiteSights } from './site';
import { usualTypesAt } from './usual-types';

type ParsedCellQuery = Omit<z.output<typeof cellQuerySchema>, 'touchpoint'> & { touchpoint?: string | null };
type SummaryOf = (item: PlacementFacts) => EntrySummary | undefined;

/** A cell, and how it is looked at. */
interface CellSight {
  readonly survey: Survey;
  readonly options: CoverageOptions;
  readonly stage: string;
  readonly touchpoint: string | null;
  /** The locale asked for, else the site's default one: a visitor always has one. */
  readonly locale: string;
}

const factsOf = ({ entries }: Survey, item: PlacementFacts): EntryFacts | undefined =>
  entries.get(entryKey(item.contentType, item.documentId));

/** @throws ValidationError with the known slugs. */
const checkCell = ({ plan }: Survey, stage: string, touchpoint: string | null): void => {
  const stages = plan.stages.map((item) => item.slug);
  if (!stages.includes(stage)) throw unknown('stage', stage, stages);
  const touchpoints = plan.touchpoints.map((item) => item.slug);
  if (touchpoint && !touchpoints.includes(touchpoint)) throw unknown('touchpoint', touchpoint, touchpoints);
};

const isCounted = ({ options: { contentTypes } }: CellSight, item: PlacementFacts): boolean =>
  !contentTypes || contentTypes.includes(item.contentType);

const isLiveIn = ({ survey, options, locale }: CellSight, item: PlacementFacts): boolean =>
  isLive(item, factsOf(survey, item), options.at, locale);

/** The segment that is looked at, if it is one. */
const segmentOf = ({ options: { segment } }: CellSight): string | undefined =>
  segment === NO_SEGMENT ? undefined : segment;

/**
 * What a visitor of the segment usually gets at this cell (without one, a visitor of no segment): of content types that the
 * site's caller may not read, nothing.
 */
const servedAt = (sight: CellSight, { mayAsk, mayFind }: SiteReader): LadderMatch[] => {
  const { survey, options, stage, touchpoint, locale } = sight;
  if (!mayAsk) return [];
  const segment = segmentOf(sight);
  const usual = survey.plan.touchpoints.find(({ slug }) => slug === touchpoint)?.usualNumber;
  return climb(
    indexOfSurvey(survey),
    {
      stage,
      touchpoint,
      segments: segment === undefined ? [] : [segment],
      locale,
      at: options.at,
      limit: usual ?? DEFAULT_LIMIT,
      fallback: 'ladder',
    },
    (item) => isCounted(sight, item) && mayFind(item.contentType) && isLiveIn(sight, item),
  );
};

/** What is placed in exactly this cell, within the filters; broken links are listed elsewhere. */
const placedAt = (sight: CellSight): PlacementFacts[] => {
  const { locale } = sight.options;
  const segment = segmentOf(sight);
  const isFor = ({ segments }: PlacementFacts) =>
    sight.options.segment === undefined ||
    segments.length === 0 ||
    (segment !== undefined && segments.includes(segment));
  const cell = sight.survey.stages.get(sight.stage)?.cells.get(sight.touchpoint);
  return (cell?.placed ?? [])
    .map(({ facts }) => facts)
    .filter(
      (item) => isCounted(sight, item) && isFor(item) && (!locale || item.locale === null || item.locale === locale),
    );
};

const statusOf = (item: PlacementFacts, inView: readonly EntryVersion[], at: number): PlacementStatus => {
  if (!isOpen(item, at)) return item.startsAt !== null && at < item.startsAt ? 'scheduled' : 'expired';
  if (inView.some((version) => version.published)) return 'live';
  return inView.length > 0 ? 'draft' : 'untranslated';
};

/**
 * The state of a placement, as far as the versions show that the person may read. Without a locale asked for, each of
 * them counts.
 */
const lifeOf = (sight: CellSight, item: PlacementFacts, { locales }: EntrySummary) => {
  const {
    at,
    locale,
    staleAfterDays = DEFAULT_STALE_AFTER_DAYS,
    freshness = {},
    expiringWithinDays = 0,
  } = sight.options;
  const days = freshness[item.contentType] ?? staleAfterDays;
  const inView = (factsOf(sight.survey, item)?.versions ?? []).filter(
    (version) =>
      version.locale === null ||
      (locales.includes(version.locale) &&
        [locale, item.locale].every((wanted) => wanted == null || version.locale === wanted)),
  );
  const status = statusOf(item, inView, at);
  const live = status === 'live';
  return {
    status,
    stale: live && inView.some((version) => version.published && at >= freshUntil(version, days)),
    expiring: live && item.endsAt !== null && item.endsAt <= at + expiringWithinDays * DAY,
  };
};

const toServed = ({ placement, rung, segments }: LadderMatch, entry: EntrySummary): Cell['served'][number] => {
  const { weight, stage, touchpoint } = placement;
  return { entry, rung, segments, weight, stage, touchpoint };
};

const toPlaced = (
  sight: CellSight,
  here: readonly PlacementFacts[],
  rows: readonly PlacementRow[],
  summaryOf: SummaryOf,
): Cell['placed'] => {
  const lost = unreachable(sight.survey, sight.options);
  const below = belowUsual(sight.survey, sight.options);
  const rowOf = new Map(rows.map((row) => [row.documentId, row]));
  return here.flatMap((item) => {
    const [entry, row] = [summaryOf(item), rowOf.get(item.id)];
    if (!entry || !row) return [];
    const life = lifeOf(sight, item, entry);
    const isLive = life.status === 'live';
    const reach = { unreachable: isLive && lost.has(item.id), belowUsual: isLive && below.has(item.id) };
    return [{ entry, placement: toPlacement(row), ...life, ...reach }];
  });
};

/** The drawer of the coverage screen: one cell, opened. */
export const createCell = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const site = partOf({ strapi }, createSite);
  const query = partOf({ strapi }, createCoverageQuery);
  const siteReader = partOf({ strapi }, createSiteReader);
  const sights = partOf({ strapi }, createSiteSights);

  /** A visitor is served one version. What is placed is looked at in the locale asked for, else in the one it is placed for. */
  const summariesOf = async (
    matches: readonly LadderMatch[],
    here: readonly PlacementFacts[],
    { options, locale }: CellSight,
    reader: EntryReader,
  ): Promise<{ readonly served: SummaryOf; readonly placed: SummaryOf }> => {
    const served = (item: PlacementFacts) => ({ ...item, locale });
    const placed = (item: PlacementFacts) => ({ ...item, locale: options.locale ?? item.locale });
    const versions = [...matches.map(({ placement }) => served(placement)), ...here.map(placed)];
    const seen = await reader.rights.seen(versions);
    const summaries = await reader.summaries(versions.filter(seen), locale);
    const summaryOf =
      (as: (item: PlacementFacts) => PlacementFacts): SummaryOf =>
      (item) =>
        seen(as(item)) ? summaries.get(entryKey(item.contentType, item.documentId)) : undefined;
    return { served: summaryOf(served), placed: summaryOf(placed) };
  };

  return {
    /**
     * What a visitor gets there, what is placed there, and its plan. Entries that the person may not read, or not in the locale that
     * is looked at, are only counted.
     */
    async open({ stage, touchpoint = null, ...filters }: ParsedCellQuery, reader: EntryReader): Promise<Cell> {
      const { survey, options } = await query.load(filters, reader);
      checkCell(survey, stage, touchpoint);
      const locale = options.locale ?? (await site.defaultLocale());
      const sight: CellSight = { survey, options, stage, touchpoint, locale };
      const caller = await siteReader.read();
      const [matches, here] = [servedAt(sight, caller), placedAt(sight)];

      const where = { journey: survey.plan.journey.slug, stage, touchpoint };
      const [summaryAs, rows, [planRow]] = await Promise.all([
        summariesOf(matches, here, sight, reader),
        store.placements.find({ where }),
        store.moments.find({ where }),
      ]);
      const figures = cover(survey, options).moments.find(
        (moment) => moment.stage === stage && moment.touchpoint === touchpoint,
      );
      return {
        figures: figures ?? null,
        plan: planRow ? toMoment(planRow) : null,
        served: matches.flatMap((match) => {
          const entry = summaryAs.served(match.placement);
          return entry ? [toServed(match, entry)] : [];
        }),
        placed: toPlaced(sight, here, rows, summaryAs.placed),
        hidden: here.filter((item) => !summaryAs.placed(item)).length,
        servedHidden: matches.filter(({ placement }) => !summaryAs.served(placement)).length,
        usualTypes: usualTypesAt(survey, stage, touchpoint).filter(reader.canReadType),
        site: await sights.ofCell(survey, options, sight, caller),
      };
    },
  };
};
