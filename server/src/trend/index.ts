import type { z } from 'zod';
import { cellName, compose, cutShort, differences, entryKeyOf, entryRefOf, figuresIn } from '../../../engine';
import {
  DEFAULT_TREND_DAYS,
  noStates,
  type CellChange,
  type EntryKey,
  type EntryRef,
  type EntrySummary,
  type Trend,
  type TrendCell,
  type TrendChanges,
  type TrendPoint,
  type trendQuerySchema,
  type Uncounted,
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
import { createTrendRecorder } from './recorder';

type ParsedTrendQuery = z.output<typeof trendQuerySchema>;

const POINT = ['day', 'score', 'have', 'target', 'states'];

/** Some databases give numbers back as strings. */
const toPoint = ({ day, score, have, target, states }: RecordRow): TrendPoint => ({
  day,
  score: score === null ? null : Number(score),
  have: Number(have),
  target: Number(target),
  states: { ...noStates(), ...states },
});

/** What is known of the entries that changes name, for one person. */
interface KnownEntries {
  readonly summaries: ReadonlyMap<EntryKey, EntrySummary>;
  /** Of the others those that there are, though the person may not read them. */
  readonly existing: { has(key: EntryKey): boolean };
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
      throw forbidden('The trend counts content types that you may not read, and the settings hide those from you');
    }
  };

  const scopeOf = async ({ journey: slug, locale, from, to }: ParsedTrendQuery) => {
    const journey = await journeys.require(slug);
    if (locale) await site.checkLocale(locale);
    const last = to ?? dayOf();
    return {
      journey,
      where: { journey: journey.slug, entryLocale: locale ?? '' },
      locale,
      from: from ?? daysAfter(last, -DEFAULT_TREND_DAYS),
      to: last,
    };
  };

  const firstOf = async (where: object, order: 'asc' | 'desc'): Promise<RecordRow | undefined> =>
    (await store.records.find({ where: { ...where }, orderBy: { day: order }, limit: 1 }))[0];

  /** A record of a locale names entries by what became of them there, one of all locales in any: of that the person may be told. */
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
     * @throws PolicyError where some of what is counted is hidden from the person.
     */
    async points(query: ParsedTrendQuery, reader: EntryReader): Promise<Trend> {
      await assertWhole(reader);
      const { where, from, to } = await scopeOf(query);
      const rows = await store.records.find({
        where: { ...where, day: { $gte: from, $lte: to } },
        orderBy: { day: 'asc' },
        select: POINT,
      });
      return { points: rows.map(toPoint) };
    },

    /**
     * What changed between two days: between the records of these days, or the nearest before them; for a first day
     * before all records, from the first record on. `null` where nothing was recorded yet.
     * @throws PolicyError where some of what is counted is hidden from the person.
     */
    async changes(query: ParsedTrendQuery, reader: EntryReader): Promise<TrendChanges | null> {
      await assertWhole(reader);
      const { journey, where, from, to, locale } = await scopeOf(query);
      const end = await firstOf({ ...where, day: { $lte: to } }, 'desc');
      const start = (await firstOf({ ...where, day: { $lte: from } }, 'desc')) ?? (await firstOf(where, 'asc'));
      if (!start || !end) return null;
      const between = await store.records.find({
        where: { ...where, day: { $gt: start.day, $lte: end.day } },
        orderBy: { day: 'asc' },
        select: ['changes'],
      });
      const all = compose(between.map(({ changes }) => changes?.cells ?? []));
      const { cells: moved, more } = cutShort(all, limitsOf({ strapi }).namedInTrend);
      const figures = differences(start.cells ?? {}, end.cells ?? {});
      const known = await knownOf(moved, reader, locale);
      const unnamed = between.reduce((sum, { changes }) => sum + (changes?.more ?? 0), more);
      const named = toCells(start, end, figures, moved, known);
      return {
        from: toPoint(start),
        to: toPoint(end),
        cells: inOrder(named, await cellOrder(journey)),
        more: unnamed,
      };
    },
  };
};

const inOrder = (cells: readonly TrendCell[], order: readonly string[]): TrendCell[] => {
  const rank = new Map(order.map((name, index) => [name, index]));
  const rankOf = ({ stage, touchpoint }: TrendCell) => rank.get(cellName(stage, touchpoint)) ?? order.length;
  return [...cells].sort((a, b) => rankOf(a) - rankOf(b));
};

/** Each cell whose figures or entries changed. */
const toCells = (
  start: RecordRow,
  end: RecordRow,
  figures: readonly { readonly cell: string }[],
  moved: readonly CellChange[],
  known: KnownEntries,
): TrendCell[] => {
  const byCell = new Map(moved.map((change) => [change.cell, change]));
  const names = new Set([...figures.map(({ cell }) => cell), ...byCell.keys()]);
  return [...names].map((cell): TrendCell => {
    const [stage = cell, touchpoint = null] = cell.split('/');
    const { came = [], went = [] } = byCell.get(cell) ?? {};
    return {
      stage,
      touchpoint,
      before: figuresIn(start.cells ?? {}, cell),
      after: figuresIn(end.cells ?? {}, cell),
      came: named(came, known),
      went: named(went, known),
      hidden: countOf(came, went, (key) => !known.summaries.has(key) && known.existing.has(key)),
      deleted: countOf(came, went, (key) => !known.summaries.has(key) && !known.existing.has(key)),
    };
  });
};

const named = (keys: readonly EntryKey[], { summaries }: KnownEntries): EntrySummary[] =>
  keys.flatMap((key) => summaries.get(key) ?? []);

const countOf = (came: readonly EntryKey[], went: readonly EntryKey[], is: (key: EntryKey) => boolean): Uncounted => ({
  came: came.filter(is).length,
  went: went.filter(is).length,
});
