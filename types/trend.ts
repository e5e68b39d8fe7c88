import { z } from 'zod';
import { daySchema, localeSchema, slugSchema } from './common';
import { STATES, type State } from './coverage';
import type { EntrySummary } from './entry';
import type { EntryKey } from './world';

/** Which records: of the default journey, over all locales together, of the last 90 days, unless told. Both days count. */
export const trendQuerySchema = z
  .strictObject({
    journey: slugSchema.optional(),
    locale: localeSchema.optional(),
    from: daySchema.optional(),
    to: daySchema.optional(),
  })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ['to'], message: 'must not be before from' });
export type TrendQuery = z.input<typeof trendQuerySchema>;

/** Records today now, whatever was recorded today: of one journey, or of all of them. */
export const trendRecordSchema = z.strictObject({ journey: slugSchema.optional() });
export type TrendRecord = z.input<typeof trendRecordSchema>;

/** How many planned cells are in each state. */
export type StateCounts = Readonly<Record<State, number>>;

/** No cell in any state. */
export const noStates = (): Record<State, number> =>
  Object.fromEntries(STATES.map((state) => [state, 0])) as Record<State, number>;

/** One day of a journey. */
export interface TrendPoint {
  /** `YYYY-MM-DD`, in UTC. */
  readonly day: string;
  /** 0–100, one decimal; `null` where nothing was scored. */
  readonly score: number | null;
  /** Sum of min(have, target). */
  readonly have: number;
  readonly target: number;
  readonly states: StateCounts;
}

export interface Trend {
  /** Oldest first; days on which nothing was recorded are left out. */
  readonly points: readonly TrendPoint[];
}

/** A cell's figures on a day. */
export interface CellFigures {
  readonly have: number;
  readonly target: number;
}

/** Have and target of the planned cells with a target, by `stage/touchpoint`, or `stage` for a stage as a whole. */
export type RecordedCells = Readonly<Record<string, readonly [have: number, target: number]>>;

/** The live entries of the same cells. */
export type LiveEntries = Readonly<Record<string, readonly EntryKey[]>>;

/** The entries that became live in a cell, and those that ceased to be, between two records. */
export interface CellChange {
  readonly cell: string;
  readonly came: readonly EntryKey[];
  readonly went: readonly EntryKey[];
}

/** What changed between two records. Long lists are cut short: `more` entries are left out. */
export interface RecordedChanges {
  readonly cells: readonly CellChange[];
  readonly more: number;
}

/** How many of a cell's entries came and went that are not named. */
export interface Uncounted {
  readonly came: number;
  readonly went: number;
}

/** One cell between two days. */
export interface TrendCell {
  readonly stage: string;
  /** `null`: the stage as a whole. */
  readonly touchpoint: string | null;
  /** `null` where it had no plan then. */
  readonly before: CellFigures | null;
  /** `null` where it has no plan any more. */
  readonly after: CellFigures | null;
  readonly came: readonly EntrySummary[];
  readonly went: readonly EntrySummary[];
  /** Entries that the caller may not read. */
  readonly hidden: Uncounted;
  /** Entries that there are no longer. */
  readonly deleted: Uncounted;
}

/** What changed between two records: those of the days asked for, or the nearest before them. */
export interface TrendChanges {
  readonly from: TrendPoint;
  readonly to: TrendPoint;
  /** In the order of the stages and touchpoints. */
  readonly cells: readonly TrendCell[];
  /** Entries that came or went and are left out, so that the list stays readable. */
  readonly more: number;
}
