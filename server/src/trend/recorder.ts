import {
  changesBetween,
  compose,
  cover,
  cutShort,
  figuresOf,
  liveEntries,
  type DayFigures,
  type Survey,
} from '../../../engine';
import { TREND_KEPT_DAYS, type CoverageOptions, type LiveEntries } from '../../../types';
import { createCoverageQuery } from '../coverage/query';
import { limitsOf } from '../limits';
import { createJourneys } from '../plan/journeys';
import { createSite } from '../site';
import { createStore, type Change, type JourneyRow } from '../store';
import type { Context } from '../utils/context';
import { dayOf, daysAfter } from '../utils/days';
import { hashKey } from '../utils/keys';
import { partOf } from '../utils/part';

/** A journey on a day, in one locale (`''`: all together). */
export interface Measured {
  readonly locale: string;
  readonly figures: DayFigures;
  readonly live: LiveEntries;
}

export interface RecordOptions {
  /** Default: every journey. */
  readonly journey?: string;
  /** `YYYY-MM-DD` in UTC. Default: today. A day that is over is recorded as its noon would see the content there is now. */
  readonly day?: string;
}

const recordKey = (day: string, journey: string, locale: string) => hashKey(day, journey, locale);
const baseKey = (journey: string, locale: string) => hashKey(journey, locale);

/** When a day is looked at: today now, another day at noon, UTC. */
const instantOf = (day: string): string =>
  day === dayOf() ? new Date().toISOString() : new Date(`${day}T12:00:00Z`).toISOString();

const measureIn = (survey: Survey, options: CoverageOptions, locale: string): Measured => {
  const view = { ...options, locale: locale || undefined };
  return { locale, figures: figuresOf(cover(survey, view)), live: Object.fromEntries(liveEntries(survey, view)) };
};

/** Writes down how well each journey is covered, day by day. */
export const createTrendRecorder = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const site = partOf({ strapi }, createSite);
  const journeys = partOf({ strapi }, createJourneys);
  const query = partOf({ strapi }, createCoverageQuery);

  const loadAt = ({ slug }: JourneyRow, day: string) => query.load({ journey: slug, at: instantOf(day) }, 'system');

  const measure = async (row: JourneyRow, day: string): Promise<Measured[]> => {
    const { survey, options } = await loadAt(row, day);
    return ['', ...survey.plan.locales].map((locale) => measureIn(survey, options, locale));
  };

  /** Keeps what is live now as what the next record is compared with. */
  const keepBase = async (
    change: Change,
    id: number | undefined,
    journey: string,
    { locale, live }: Measured,
    day: string,
  ) => {
    if (id !== undefined) return change.recordBases.update(id, { day, live });
    return change.recordBases.create({ key: baseKey(journey, locale), journey, entryLocale: locale, day, live });
  };

  /** Whoever comes second finds what the first one wrote. */
  const writeOne = async (
    change: Change,
    journey: string,
    measured: Measured,
    day: string,
    again: boolean,
  ): Promise<boolean> => {
    const { locale, figures, live } = measured;
    const key = recordKey(day, journey, locale);
    const known = await store.records.first({ key });
    if (known && !again) return false;
    const base = await store.recordBases.first({ key: baseKey(journey, locale) });
    // A day before the last one recorded may be added, with figures alone; what was written of it stays.
    const isLate = base !== null && base.day > day;
    if (known && isLate) return false;
    const steps = base && !isLate ? [changesBetween(base.live ?? {}, live)] : [];
    const { cells, more } = cutShort(
      compose([known?.changes?.cells ?? [], ...steps]),
      limitsOf({ strapi }).namedInRecord,
    );
    const row = {
      ...figures,
      changes: { cells, more: more + (known?.changes?.more ?? 0) },
      recordedAt: new Date().toISOString(),
    };
    if (known) await change.records.update(known.id, row);
    else await change.records.create({ key, day, journey, entryLocale: locale, ...row });
    if (!isLate) await keepBase(change, base?.id, journey, measured, day);
    return true;
  };

  const write = (journey: string, measured: readonly Measured[], day: string, again: boolean): Promise<number> =>
    store.change(async (change) => {
      let written = 0;
      // It may have been deleted since it was measured.
      if (!(await store.journeys.first({ slug: journey }))) return written;
      for (const each of measured) if (await writeOne(change, journey, each, day, again)) written += 1;
      await change.records.removeWhere({ day: { $lt: daysAfter(dayOf(), -TREND_KEPT_DAYS) } });
      return written;
    });

  const recordAll = async (rows: readonly JourneyRow[], day: string, again: boolean): Promise<number> => {
    let written = 0;
    for (const row of rows) written += await write(row.slug, await measure(row, day), day, again);
    return written;
  };

  return {
    /** The state of a journey now, in a locale (`''`: all together). Nothing is written. */
    async now(row: JourneyRow, locale: string): Promise<Measured> {
      const { survey, options } = await loadAt(row, dayOf());
      return measureIn(survey, options, locale);
    },

    /**
     * Records a day, also one that is recorded already: then its figures become those of now. Returns the number of rows
     * written: one for each of the site's locales, and one for all of them together.
     * @throws ValidationError where there is no such journey.
     */
    async record({ journey, day = dayOf() }: RecordOptions = {}): Promise<{ day: string; records: number }> {
      const rows = journey === undefined ? await store.journeys.find() : [await journeys.require(journey)];
      return { day, records: await recordAll(rows, day, true) };
    },

    /** Records what of today is not yet. Cheap where all of it is. */
    async recordMissing(): Promise<number> {
      const day = dayOf();
      const rows = await store.journeys.find();
      const siteLocales = (await site.locales()).map(({ code }) => code);
      // Not their number: rows of a locale that was removed today would pass for those of a new journey.
      const known = new Set((await store.records.find({ where: { day }, select: ['key'] })).map(({ key }) => key));
      const isRecorded = ({ slug }: JourneyRow) =>
        ['', ...siteLocales].every((locale) => known.has(recordKey(day, slug, locale)));
      if (rows.every(isRecorded)) return 0;
      return recordAll(rows, day, false);
    },
  };
};
