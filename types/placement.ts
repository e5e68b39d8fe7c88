import { z } from 'zod';
import type { ForeseenScore, PlacementCounts, RefusedEntry } from './batch';
import { documentIdSchema, flagParam, instantSchema, listOf, localeSchema, slugSchema, uidSchema } from './common';
import { DEFAULT_WEIGHT, MAX_BULK_ENTRIES, MAX_BULK_TARGETS, MAX_LISTED_ENTRIES } from './defaults';
import { entryRefSchema, type EntryRef, type Names } from './entry';
import type { EntryReview } from './review';
import type { EntrySuggestions } from './suggestion';

/** Where a placement stands; together with its entry this is what makes it unique. Without a journey: the default one. */
export const placementTargetSchema = z.strictObject({
  journey: slugSchema.optional(),
  stage: slugSchema,
  touchpoint: slugSchema.nullish(),
  locale: localeSchema.nullish(),
});
export type PlacementTarget = z.infer<typeof placementTargetSchema>;

/** Whether something that starts and ends then is ever seen. */
export const datesInOrder = ({ startsAt, endsAt }: { startsAt?: string | null; endsAt?: string | null }): boolean =>
  !startsAt || !endsAt || Date.parse(startsAt) < Date.parse(endsAt);
export const DATES_NOT_IN_ORDER = 'must be after startsAt';

/** A placement as a caller writes it. No touchpoint: any of the stage. No segments: everyone. No locale: all. */
export const placementInputSchema = z
  .strictObject({
    ...placementTargetSchema.shape,
    segments: z.array(slugSchema).max(50).nullish(),
    weight: z.number().int().min(1).max(100).default(DEFAULT_WEIGHT),
    startsAt: instantSchema.nullish(),
    endsAt: instantSchema.nullish(),
  })
  .refine(datesInOrder, { path: ['endsAt'], message: DATES_NOT_IN_ORDER });
export type PlacementInput = z.infer<typeof placementInputSchema>;
/** A placement as a person writes it, before defaults are filled in. */
export type PlacementDraft = z.input<typeof placementInputSchema>;

/** With `suggest` the answer also says where else the entry may belong, by its words in `locale`, else in the default one. */
export const placementsQuerySchema = z.strictObject({
  contentType: uidSchema,
  documentId: documentIdSchema,
  suggest: flagParam.default(false),
  locale: localeSchema.optional(),
});

/** Replaces all placements of one entry; `version`, where given, must be the one they were read at. */
export const placementsUpdateSchema = z.strictObject({
  placements: z.array(placementInputSchema).max(500),
  version: z.string().max(64).optional(),
});
export type PlacementsUpdate = z.input<typeof placementsUpdateSchema>;

/** Many entries at once: `remove` first, then `add`; adding what exists updates it. All or nothing. */
export const placementsBulkSchema = z
  .strictObject({
    entries: z.array(entryRefSchema).min(1).max(MAX_BULK_ENTRIES),
    remove: z.array(placementTargetSchema).max(MAX_BULK_TARGETS).default([]),
    add: z.array(placementInputSchema).max(MAX_BULK_TARGETS).default([]),
    /** Also removes whatever else the entries are placed at in the journeys and locales of `add`; without a locale: in all. */
    replace: z.boolean().default(false),
    /** Leaves what stands at a place of `add` already as it is, with its segments, weight and dates. */
    keepExisting: z.boolean().default(false),
    /** Leaves out entries that cannot be placed, and says which; else one of them refuses all. */
    skipRefused: z.boolean().default(false),
  })
  .refine(({ remove, add }) => remove.length + add.length > 0, { message: 'nothing to add or remove' })
  .refine(({ replace, add }) => !replace || add.length > 0, {
    path: ['replace'],
    message: 'needs something to add instead',
  });
export type PlacementsBulk = z.input<typeof placementsBulkSchema>;

/** What a bulk change did. `batch` undoes it; `null` where nothing changed. */
export interface BulkResult extends PlacementCounts {
  readonly entries: number;
  /** Places that were as wanted already. */
  readonly unchanged: number;
  /** Places with other segments, another weight or other dates, left as they were with `keepExisting`. */
  readonly kept: number;
  readonly refused: readonly RefusedEntry[];
  readonly batch: string | null;
}

/** What a bulk change would do. */
export interface BulkPreview extends Omit<BulkResult, 'batch'> {
  readonly scores: readonly ForeseenScore[];
}

/** The placements of some entries of one content type, for a page of a list. */
export const placementsOfEntriesSchema = z.strictObject({
  contentType: uidSchema,
  documentIds: listOf(documentIdSchema, { min: 1, max: MAX_LISTED_ENTRIES }),
});

/** By documentId; entries that the caller may not read, or that have none, are left out. `setAside`: no journey content. */
export interface PlacementsOfEntries {
  readonly data: Readonly<Record<string, readonly Placement[]>>;
  readonly meta: { readonly names: Names; readonly participates: boolean; readonly setAside: readonly string[] };
}

/** Moves every placement of a stage, or of a touchpoint, elsewhere, so that the former can be deleted. */
export const placementsMoveSchema = z.strictObject({
  from: z.union([
    z.strictObject({ journey: slugSchema, stage: slugSchema }),
    z.strictObject({ touchpoint: slugSchema }),
  ]),
  to: slugSchema,
});
export type PlacementsMove = z.infer<typeof placementsMoveSchema>;

/** A placement as the admin reads it. */
export const placementSchema = z.object({
  documentId: z.string(),
  contentType: z.string(),
  entry: z.string(),
  journey: z.string(),
  stage: z.string(),
  touchpoint: z.string().nullable(),
  segments: z.array(z.string()),
  locale: z.string().nullable(),
  weight: z.number().int(),
  startsAt: z.string().nullable(),
  endsAt: z.string().nullable(),
  /** The rule that placed it, by documentId; `null` where a person did, or changed it since. */
  rule: z.string().nullable(),
});
export type Placement = z.infer<typeof placementSchema>;

/** All placements of one entry. `briefs` holds the brief of each planned cell it stands in, under `journey/stage/touchpoint`. */
export interface EntryPlacements {
  readonly data: readonly Placement[];
  readonly meta: {
    readonly version: string;
    readonly names: Names;
    readonly briefs: Readonly<Record<string, string>>;
    /** The caller may change them. */
    readonly canPlace: boolean;
    /** The content type takes part in journeys. */
    readonly participates: boolean;
    readonly localized: boolean;
    /** How many active journeys the site has. */
    readonly journeys: number;
    /** The locales of the entry that need a look: stale, or with an open verdict. */
    readonly review: readonly EntryReview[];
    /** Where else it may belong, where that was asked for and the caller may place it; `null` while nothing is learnt yet. */
    readonly suggestions?: EntrySuggestions | null;
  };
}

/** One place where content can be put, as the panel's list shows it: gaps first, then planned, then unplanned cells. */
export interface PlacementOption {
  readonly journey: string;
  readonly journeyName: string;
  readonly stage: string;
  readonly stageName: string;
  /** `null`: the whole stage. */
  readonly touchpoint: string | null;
  readonly touchpointName: string | null;
  readonly channel: string | null;
  readonly planned: boolean;
  readonly have: number;
  readonly target: number;
}

export const placementOptionsQuerySchema = z.strictObject({
  journey: slugSchema.optional(),
  locale: localeSchema.optional(),
});

/** A placement whose entry, content type, journey, stage or touchpoint is gone. */
export const ORPHAN_REASONS = ['contentType', 'entry', 'journey', 'stage', 'touchpoint'] as const;
export interface Orphan extends Placement {
  readonly reason: (typeof ORPHAN_REASONS)[number];
}

/** Mends broken links: removes them, points them at another entry, or follows a content type to its new name. */
export const orphansRepairSchema = z.union([
  z.strictObject({ action: z.literal('remove'), placements: z.array(documentIdSchema).min(1).max(5000) }),
  z.strictObject({
    action: z.literal('relink'),
    placements: z.array(documentIdSchema).min(1).max(500),
    to: entryRefSchema,
  }),
  /** All that are broken for this reason. */
  z.strictObject({ action: z.literal('removeAll'), reason: z.enum(ORPHAN_REASONS) }),
  z.strictObject({ action: z.literal('rename'), from: uidSchema, to: uidSchema }),
]);
export type OrphansRepair = z.infer<typeof orphansRepairSchema>;

/** Entries that are no journey content, or are again. */
export const setAsideSchema = z.strictObject({
  entries: z.array(entryRefSchema).min(1).max(MAX_BULK_ENTRIES),
  setAside: z.boolean(),
});
export type SetAside = z.infer<typeof setAsideSchema>;

/** `batch` undoes it; `null` where nothing changed. */
export interface SetAsideResult {
  readonly changed: number;
  readonly batch: string | null;
}

/** An entry placed nowhere. */
export interface UnplacedEntry extends EntryRef {
  readonly title: string;
  readonly typeName: string;
  readonly locales: readonly string[];
  readonly published: boolean;
  readonly updatedAt: string;
  /** The rule that sets it aside; `null` where a person did, or nobody. */
  readonly rule: { readonly documentId: string; readonly name: string | null } | null;
}
