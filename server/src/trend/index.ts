import type { z } from 'zod';
import { cellName, changesBetween, compose, cutShort, differences, entryKeyOf, entryRefOf } from '../../../engine';
import {
  DEFAULT_TREND_DAYS,
  noStates,
  type CellChange,
  type EntryRef,
  type RecordedCells,
  type Trend,
  type TrendChanges,
  type TrendPoint,
  type trendQuerySchema,
} from '../../../types';
import type { EntryReader } from '../entries/reader';
import { createStates } from '../entries/states';
import { createVisibility } from '../entries/visibility';
import { limitsOf } from '../limits';
import { createJourneys } from '../plan/journeys';
import { createSite } from '../site';
import { createStore, type JourneyRow, type RecordRow } from '../store';
import type { Context } from '../utils/context';
import { dayOf, daysAfter } from '../utils/days';
import { forbidden } from '../utils/errors';
import { partOf } from '../utils/part';
import { refusal } from '../utils/refusals';
import { inOrder, toCells, type KnownEntries } from './changed-cells';
import { createTrendRecorder, type Measured } from './recorder';

type ParsedTrendQuery = z.output<typeof trendQuerySchema>;

const POINT = ['day', 'score', 'have', 'target', 'states'];

/** Some databases give numbers back as strings. */
const toPoint = ({ day, score, have, target, states }: RecordRow): TrendPoint => ({
  day,
  score: score === null ? null : Number(score),
  have: Number(have),
  target: Number(target),
  states: { ...noStates(), ...states },
  live: false,
});

const toLivePoint = ({ figures: { cells: _, ...figures } }: Measured, day: string): TrendPoint => ({
  day,
  ...figures,
  live: true,
});

/** The last day shown: recorded, or today as it is now. */
interface TrendEnd {
  readonly point: TrendPoint;
  readonly cells: RecordedCells;
  /** What changed since the last record. */
  readonly since: readonly CellChange[];
}

/** What a question about the trend is about. */
interface Scope {
  readonly journey: JourneyRow;
  readonly where: { readonly journey: string; readonly entryLocale: string };
  readonly locale: string | undefined;
  readonly from: string;
  readonly to: string;
  readonly today: string;
  /** Today is one of the days: it is shown as it is now. */
  readonly isLive: boolean;
}

/** How the coverage of journeys went from day to day. */
export const createTrend = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const site = partOf({ strapi }, createSite);
  const states = partOf({ strapi }, createStates);
  const visibility = partOf({ strapi }, createVisibility);
  const journeys = partOf({ strapi }, createJourneys);
  const recorder = partOf({ strapi }, createTrendRecorder);

  /** Its figures are those of all content: they are not for whom some of it is hidden altogether. */
  const assertWhole = async (reader: EntryReader): Promise<void> => {
    if (!(await visibility.seesAll(reader))) {
      throw forbidden(refusal('trend.hidden'));
    }
  };

  const scopeOf = async ({ journey: slug, locale, from, to }: ParsedTrendQuery): Promise<Scope> => {
    const journey = await journeys.require(slug);
    if (locale) await site.checkLocale(locale);
    const today = dayOf();
    const last = to ?? today;
    const first = from ?? daysAfter(last, -DEFAULT_TREND_DAYS);
    return {
      journey,
      where: { journey: journey.slug, entryLocale: locale ?? '' },
      locale,
      from: first,
      to: last,
      today,
      isLive: first <= today && today <= last,
    };
  };

  const firstOf = async (where: object, order: 'asc' | 'desc'): Promise<RecordRow | undefined> =>
    (await store.records.find({ where: { ...where }, orderBy: { day: order }, limit: 1 }))[0];

  /** Today as it is now, with what changed since the last record; else the last record. `null` where there is none. */
  const endOf = async ({ journey, where, locale = '', to, today, isLive }: Scope): Promise<TrendEnd | null> => {
    if (!isLive) {
      const end = await firstOf({ ...where, day: { $lte: to } }, 'desc');
      return end ? { point: toPoint(end), cells: end.cells ?? {}, since: [] } : null;
    }
    const now = await recorder.now(journey, locale);
    const base = (await store.recordBases.find({ where, limit: 1 }))[0];
    return {
      point: toLivePoint(now, today),
      cells: now.figures.cells,
      since: base ? changesBetween(base.live ?? {}, now.live) : [],
    };
  };

  /** A record of a locale names entries by what became of them there, one of all locales in any: which the person may see. */
  const told = async (
    refs: readonly EntryRef[],
    reader: EntryReader,
    locale?: string,
  ): Promise<readonly EntryRef[]> => {
    const rights = await reader.rights.of(refs);
    return refs.filter((ref) => {
      const own = rights.get(entryKeyOf(ref));
      return own && (locale === undefined ? own.whole : own.sees(locale));
    });
  };

  const knownOf = async (
    changes: readonly CellChange[],
    reader: EntryReader,
    locale?: string,
  ): Promise<KnownEntries> => {
    const keys = [...new Set(changes.flatMap(({ came, went }) => [...came, ...went]))];
    const refs = await told(keys.map(entryRefOf), reader, locale);
    const summaries = await reader.summaries(refs, locale);
    const unread = keys.filter((key) => !summaries.has(key));
    return { summaries, existing: await states.of(unread.map(entryRefOf)) };
  };

  /** The names of all cells that there can be, in the order of the grid. */
  const cellOrder = async (journey: JourneyRow): Promise<string[]> => {
    const stages = await store.stages.find({ where: { journey: journey.slug }, orderBy: { position: 'asc' } });
    const touchpoints = await store.touchpoints.find({ select: ['slug'], orderBy: { id: 'asc' } });
    return stages.flatMap(({ slug: stage }) => [
      cellName(stage, null),
      ...touchpoints.map((touchpoint) => cellName(stage, touchpoint.slug)),
    ]);
  };

  return {
    record: recorder.record,

    /**
     * Each day that was recorded, and today as it is now.
     * @throws PolicyError where some of what is counted is hidden from the person.
     */
    async points(query: ParsedTrendQuery, reader: EntryReader): Promise<Trend> {
      await assertWhole(reader);
      const { journey, where, locale = '', from, to, today, isLive } = await scopeOf(query);
      const rows = await store.records.find({
        where: { ...where, day: { $gte: from, $lte: to } },
        orderBy: { day: 'asc' },
        select: POINT,
      });
      if (!isLive) return { points: rows.map(toPoint) };
      const recorded = rows.filter(({ day }) => day < today).map(toPoint);
      return { points: [...recorded, toLivePoint(await recorder.now(journey, locale), today)] };
    },

    /**
     * What changed between two days: between the records of these days, or the nearest before them, or up to now where the last
     * day is today; for a first day before all records, from the first record on. `null` where nothing was recorded yet.
     * @throws PolicyError where some of what is counted is hidden from the person.
     */
    async changes(query: ParsedTrendQuery, reader: EntryReader): Promise<TrendChanges | null> {
      await assertWhole(reader);
      const scope = await scopeOf(query);
      const { journey, where, from, locale } = scope;
      const end = await endOf(scope);
      const start = (await firstOf({ ...where, day: { $lte: from } }, 'desc')) ?? (await firstOf(where, 'asc'));
      if (!start || !end) return null;
      const between = await store.records.find({
        where: { ...where, day: { $gt: start.day, $lte: end.point.day } },
        orderBy: { day: 'asc' },
        select: ['changes'],
      });
      const all = compose([...between.map(({ changes }) => changes?.cells ?? []), end.since]);
      const { cells: moved, more } = cutShort(all, limitsOf({ strapi }).namedInTrend);
      const figures = differences(start.cells ?? {}, end.cells);
      const known = await knownOf(moved, reader, locale);
      const unnamed = between.reduce((sum, { changes }) => sum + (changes?.more ?? 0), more);
      const named = toCells(start.cells ?? {}, end.cells, figures, moved, known);
      return {
        from: toPoint(start),
        to: end.point,
        cells: inOrder(named, await cellOrder(journey)),
        more: unnamed,
      };
    },
  };
};
