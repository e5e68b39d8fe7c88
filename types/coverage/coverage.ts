import { z } from 'zod';
import { count } from '../answer';
import { contentScope, daySchema, instantOrDaySchema, lineSchema, listOf, repeated, slugSchema } from '../common';
import type { Contracts, ReadOnly } from '../contract';
import { siteSightSchema } from '../site-reader';

export const STATES = ['empty', 'thin', 'covered', 'excess'] as const;
export const stateSchema = z.enum(STATES);
export type State = z.infer<typeof stateSchema>;

/** How far work on a planned cell has come. */
export const GAP_STATUSES = ['open', 'planned', 'inProgress', 'done'] as const;
export const gapStatusSchema = z.enum(GAP_STATUSES);
export type GapStatus = z.infer<typeof gapStatusSchema>;

/** Which cells of a coverage are listed; what is left out does not narrow. */
export const coverageFilterSchema = z.strictObject({
  /** Owners as plans name them, whatever their case; `-`: cells that nobody owns; `me`: who asks. */
  owner: repeated(lineSchema).optional(),
  channel: repeated(lineSchema).optional(),
  state: listOf(stateSchema, { min: 1 }).optional(),
});
export type CoverageFilter = ReadOnly<z.output<typeof coverageFilterSchema>>;

/** What coverage is asked for. Without a locale an entry counts when it is published in any locale its placement covers. */
export const coverageQuerySchema = z.strictObject({
  ...contentScope,
  /** A segment, or `none`: visitors of no segment. Without it all content counts, whoever it is for. */
  segment: slugSchema.optional(),
  at: instantOrDaySchema.optional(),
  /** The day it is where the person is, for what is overdue; without it the day of `at` in UTC. */
  today: daySchema.optional(),
  ...coverageFilterSchema.shape,
});
export type CoverageQuery = z.input<typeof coverageQuerySchema>;

/** One cell of the grid. Counts are of distinct entries unless said otherwise. */
export const coverageMomentSchema = z.object({
  stage: z.string(),
  /** `null`: the stage as a whole. */
  touchpoint: z.string().nullable(),
  /** Without a plan there is content here, but no target, and it does not score. */
  planned: z.boolean(),
  target: z.number().int(),
  impact: z.number(),
  /** live + external. */
  have: z.number().int(),
  live: z.number().int(),
  external: z.number().int(),
  dedicated: z.number().int(),
  /** Live, but only for segments: visitors of no segment do not get it. */
  segmentOnly: z.number().int(),
  /** The segments that those are for, sorted. */
  onlyFor: z.array(z.string()),
  /** With a draft and nothing published in the locale asked for, and a window that is not over. */
  draft: z.number().int(),
  scheduled: z.number().int(),
  expiring: z.number().int(),
  stale: z.number().int(),
  /** Live, and somebody decided that a published version needs an update, which has not come yet. */
  toUpdate: z.number().int(),
  stageWide: z.number().int(),
  /** Placements, not entries, that no request returns. */
  unreachable: z.number().int(),
  /** Placements that some request returns, but none for the number that is usually shown there. */
  belowUsual: z.number().int(),
  /** Placements whose entry is gone: broken links. */
  broken: z.number().int(),
  missingLocales: z.array(z.string()),
  missingSegments: z.array(z.string()),
  /** `null` where nothing is scored: no plan, or a target of 0. */
  state: stateSchema.nullable(),
  /** What closing the gap adds to the score; 0 where there is none. */
  points: z.number(),
  /** Ranks gaps; 0 where there is none. */
  priority: z.number(),
  /**
   * `done`: the target is met. Below it `inProgress` when a draft is placed or content is scheduled; `planned` when somebody
   * took it on (an owner of its own, or a due date); else `open`. `null` where nothing is scored.
   */
  status: gapStatusSchema.nullable(),
  /** A team's name, or the e-mail address of one of the admin's users: the cell's own, else its touchpoint's. */
  owner: z.string().nullable(),
  /** It is the touchpoint's. */
  ownerInherited: z.boolean(),
  dueDate: z.string().nullable(),
  /** Below its target after its due date. */
  overdue: z.boolean(),
});
export type CoverageMoment = z.infer<typeof coverageMomentSchema>;

export const coverageStageSchema = z.object({
  slug: z.string(),
  name: z.string(),
  /** 0–100, one decimal; `null` where nothing of the stage is scored. */
  score: z.number().nullable(),
  /** Sum of min(have, target). */
  have: z.number().int(),
  target: z.number().int(),
});
export type CoverageStage = z.infer<typeof coverageStageSchema>;

export const coverageTouchpointSchema = z.object({
  slug: z.string(),
  name: z.string(),
  channel: z.string().nullable(),
  phase: z.string().nullable(),
  impact: z.number(),
  owner: z.string().nullable(),
  /** How many pieces are usually shown there. */
  usualNumber: z.number().int(),
  have: z.number().int(),
  target: z.number().int(),
});
export type CoverageTouchpoint = z.infer<typeof coverageTouchpointSchema>;

/** The coverage of one journey as a whole. `moments` holds every planned cell and every unplanned one with content. */
export const coverageSchema = z.object({
  journey: z.string(),
  /** 0–100, one decimal; `null` where nothing is scored. */
  score: z.number().nullable(),
  stages: z.array(coverageStageSchema),
  /** Touchpoints with a cell in this journey, planned or not. */
  touchpoints: z.array(coverageTouchpointSchema),
  moments: z.array(coverageMomentSchema),
  totals: z.object({
    have: z.number().int(),
    target: z.number().int(),
    live: z.number().int(),
    planned: z.number().int(),
    gaps: z.number().int(),
    unplanned: z.number().int(),
    unreachable: z.number().int(),
    belowUsual: z.number().int(),
  }),
});
export type Coverage = z.infer<typeof coverageSchema>;

/** What the engine is given besides the world. */
export interface CoverageOptions {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** What is due before this day, `YYYY-MM-DD`, is overdue; without it the day of `at` in UTC. */
  readonly today?: string;
  readonly locale?: string;
  /** `none`: visitors of no segment. */
  readonly segment?: string;
  readonly contentTypes?: readonly string[];
  readonly staleAfterDays?: number;
  /** The same for single content types, by uid. */
  readonly freshness?: Readonly<Record<string, number>>;
  readonly expiringWithinDays?: number;
}

/** Coverage as a screen reads it, and what it is of. */
export const coverageAnswerSchema = z.object({
  data: coverageSchema,
  meta: z.object({
    /** Another one whenever plan or placements changed. */
    revision: count,
    at: z.string(),
    locale: z.string().nullable(),
    segment: z.string().nullable(),
    /** What the site's caller may not read of the content types that are placed on this journey. */
    site: siteSightSchema,
  }),
});
export type CoverageAnswer = z.infer<typeof coverageAnswerSchema>;

export const coverageContract = {
  'GET /coverage': { query: coverageQuerySchema, answer: coverageAnswerSchema },
} as const satisfies Contracts;
