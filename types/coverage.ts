import { z } from 'zod';
import {
  flagParam,
  instantOrDaySchema,
  integerParam,
  lineSchema,
  listOf,
  localeSchema,
  repeated,
  searchSchema,
  slugSchema,
  uidSchema,
} from './common';
import type { EntrySummary } from './entry';
import { ORPHAN_REASONS, type Placement } from './placement';
import type { LadderMatch } from './ladder';
import type { Moment } from './journey';

export const STATES = ['empty', 'thin', 'covered', 'excess'] as const;
export const stateSchema = z.enum(STATES);
export type State = z.infer<typeof stateSchema>;

/** How far work on a planned cell has come. */
export const GAP_STATUSES = ['open', 'planned', 'inProgress', 'done'] as const;
export const gapStatusSchema = z.enum(GAP_STATUSES);
export type GapStatus = z.infer<typeof gapStatusSchema>;

const coverageFilterShape = {
  /** Owners as plans name them, whatever their case; `-`: cells that nobody owns; `me`: who asks. */
  owner: repeated(lineSchema).optional(),
  channel: repeated(lineSchema).optional(),
  state: listOf(stateSchema, { min: 1 }).optional(),
};

/** Which cells of a coverage are listed; what is left out does not narrow. */
export interface CoverageFilter {
  readonly owner?: readonly string[];
  readonly channel?: readonly string[];
  readonly state?: readonly State[];
}

/** What coverage is asked for. Without a locale an entry counts when it is published in any locale its placement covers. */
export const coverageQuerySchema = z.strictObject({
  journey: slugSchema.optional(),
  locale: localeSchema.optional(),
  segment: slugSchema.optional(),
  contentTypes: listOf(uidSchema, { min: 1 }).optional(),
  at: instantOrDaySchema.optional(),
  ...coverageFilterShape,
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
  /** With a draft and nothing published in the locale asked for, and a window that is not over. */
  draft: z.number().int(),
  scheduled: z.number().int(),
  expiring: z.number().int(),
  stale: z.number().int(),
  stageWide: z.number().int(),
  /** Placements, not entries, that no request returns. */
  unreachable: z.number().int(),
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
  have: z.number().int(),
  target: z.number().int(),
});
export type CoverageTouchpoint = z.infer<typeof coverageTouchpointSchema>;

/** The whole picture of one journey. `moments` holds every planned cell and every unplanned one with content. */
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
  }),
});
export type Coverage = z.infer<typeof coverageSchema>;

/** What the engine is told besides the world. */
export interface CoverageOptions {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly locale?: string;
  readonly segment?: string;
  readonly contentTypes?: readonly string[];
  readonly staleAfterDays?: number;
  /** The same for single content types, by uid. */
  readonly freshness?: Readonly<Record<string, number>>;
  readonly expiringWithinDays?: number;
}

/** A gap: a planned cell below its target. */
export interface Gap extends CoverageMoment {
  /** Pieces it still needs. */
  readonly missing: number;
}

export const GAP_SORTS = ['priority', 'points', 'missing', 'stage', 'touchpoint', 'owner', 'dueDate'] as const;

const pageQuery = { page: integerParam(1, 1_000_000).default(1), pageSize: integerParam(1, 100).default(25) };

/**
 * `sort` is a column, with `:asc` or `:desc`. `status` lists what is still to be done, unless told otherwise; with `done` also
 * cells that somebody took on and that have reached their target.
 */
export const gapsQuerySchema = z.strictObject({
  ...coverageQuerySchema.shape,
  status: listOf(gapStatusSchema, { min: 1 }).optional(),
  ...pageQuery,
  sort: z
    .string()
    .regex(
      new RegExp(`^(${GAP_SORTS.join('|')})(:(asc|desc))?$`),
      `must be one of ${GAP_SORTS.join(', ')}, with :asc or :desc`,
    )
    .default('priority:desc'),
});

export const UNPLACED_SORTS = ['title', 'updatedAt'] as const;

/** With a journey: entries that are not placed on that one; without: placed nowhere. */
export const unplacedQuerySchema = z.strictObject({
  journey: slugSchema.optional(),
  contentTypes: listOf(uidSchema, { min: 1 }).optional(),
  locale: localeSchema.optional(),
  search: searchSchema.optional(),
  setAside: flagParam.optional(),
  ...pageQuery,
  sort: z
    .string()
    .regex(
      new RegExp(`^(${UNPLACED_SORTS.join('|')})(:(asc|desc))?$`),
      `must be one of ${UNPLACED_SORTS.join(', ')}, with :asc or :desc`,
    )
    .default('updatedAt:desc'),
});

export const ORPHAN_SORTS = ['reason', 'stage', 'contentType'] as const;

/** Without `sort`: the oldest first. */
export const orphansQuerySchema = z.strictObject({
  journey: slugSchema.optional(),
  contentTypes: listOf(uidSchema, { min: 1 }).optional(),
  locale: localeSchema.optional(),
  reason: z.enum(ORPHAN_REASONS).optional(),
  ...pageQuery,
  sort: z
    .string()
    .regex(
      new RegExp(`^(${ORPHAN_SORTS.join('|')})(:(asc|desc))?$`),
      `must be one of ${ORPHAN_SORTS.join(', ')}, with :asc or :desc`,
    )
    .optional(),
});

/** One cell, opened: the query of coverage plus the cell. Without a touchpoint: the whole stage. */
export const cellQuerySchema = z.strictObject({
  ...coverageQuerySchema.shape,
  stage: slugSchema,
  touchpoint: slugSchema.optional(),
});

/** Where a placement stands in its life, for the locale and time asked for; `untranslated`: not even a draft in that locale. */
export const PLACEMENT_STATUSES = ['live', 'draft', 'untranslated', 'scheduled', 'expired'] as const;
export type PlacementStatus = (typeof PLACEMENT_STATUSES)[number];

/** The drawer's content. Entries the caller may not read are left out and counted in `hidden`. */
export interface Cell {
  /** The cell's figures; `null` where it has neither plan nor content. */
  readonly figures: CoverageMoment | null;
  /** Its plan; `null` where there is none. */
  readonly plan: Moment | null;
  /** What a visitor gets here now, in order. */
  readonly served: readonly {
    readonly entry: EntrySummary;
    readonly rung: LadderMatch['rung'];
    readonly segments: readonly string[];
    readonly weight: number;
    readonly stage: string;
    readonly touchpoint: string | null;
  }[];
  /** The entries placed at this cell. */
  readonly placed: readonly {
    readonly entry: EntrySummary;
    readonly placement: Placement;
    readonly status: PlacementStatus;
    readonly stale: boolean;
    readonly expiring: boolean;
    readonly unreachable: boolean;
  }[];
  readonly hidden: number;
  /** How many of what a visitor gets the caller may not read. */
  readonly servedHidden: number;
}
