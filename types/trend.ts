import { z } from 'zod';
import { count, dataOf, list } from './answer';
import { daySchema, localeSchema, slugSchema } from './common';
import type { Contracts } from './contract';
import { STATES, stateSchema, type State } from './coverage';
import { entrySummarySchema } from './entry';
import { INPUT_WORDS } from './input';
import type { EntryKey } from './world';

/** Which records: of the default journey, over all locales together, of the last 90 days, by default. Both days count. */
export const trendQuerySchema = z
  .strictObject({
    journey: slugSchema.optional(),
    locale: localeSchema.optional(),
    from: daySchema.optional(),
    to: daySchema.optional(),
  })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ['to'], message: INPUT_WORDS.period });
export type TrendQuery = z.input<typeof trendQuerySchema>;

/** How many planned cells are in each state. */
export const stateCountsSchema = z.record(stateSchema, count);
export type StateCounts = z.infer<typeof stateCountsSchema>;

/** No cell in any state. */
export const noStates = (): Record<State, number> =>
  Object.fromEntries(STATES.map((state) => [state, 0])) as Record<State, number>;

/** One day of a journey. */
export const trendPointSchema = z.object({
  /** `YYYY-MM-DD`, in UTC. */
  day: z.string(),
  /** 0–100, one decimal; `null` where nothing was scored. */
  score: z.number().nullable(),
  /** Sum of min(have, target). */
  have: count,
  target: count,
  states: stateCountsSchema,
  /** Today as it is now, not as it was recorded. */
  live: z.boolean(),
});
export type TrendPoint = z.infer<typeof trendPointSchema>;

export const trendSchema = z.object({
  /** Oldest first, today last; earlier days on which nothing was recorded are left out. */
  points: list(trendPointSchema),
});
export type Trend = z.infer<typeof trendSchema>;

/** A cell's figures on a day. */
export const cellFiguresSchema = z.object({ have: count, target: count });
export type CellFigures = z.infer<typeof cellFiguresSchema>;

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
export const uncountedSchema = z.object({ came: count, went: count });
export type Uncounted = z.infer<typeof uncountedSchema>;

/** One cell between two days. */
export const trendCellSchema = z.object({
  stage: z.string(),
  /** `null`: the stage as a whole. */
  touchpoint: z.string().nullable(),
  /** `null` where it had no plan then. */
  before: cellFiguresSchema.nullable(),
  /** `null` where it has no plan any more. */
  after: cellFiguresSchema.nullable(),
  came: list(entrySummarySchema),
  went: list(entrySummarySchema),
  /** Entries that the caller may not read. */
  hidden: uncountedSchema,
  /** Entries that there are no longer. */
  deleted: uncountedSchema,
});
export type TrendCell = z.infer<typeof trendCellSchema>;

/** What changed between two records, those of the days asked for, or the nearest before them; up to now where the last day is today. */
export const trendChangesSchema = z.object({
  from: trendPointSchema,
  to: trendPointSchema,
  /** In the order of the stages and touchpoints. */
  cells: list(trendCellSchema),
  /** Entries that came or went and are left out, so that the list stays readable. */
  more: count,
});
export type TrendChanges = z.infer<typeof trendChangesSchema>;

export const trendContract = {
  'GET /trend': { query: trendQuerySchema, answer: dataOf(trendSchema) },
  /** `null` where nothing was recorded yet. */
  'GET /trend/changes': { query: trendQuerySchema, answer: dataOf(trendChangesSchema.nullable()) },
} as const satisfies Contracts;
