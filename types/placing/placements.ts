import { z } from 'zod';
import { count, dataOf, list } from '../answer';
import { documentIdSchema, flagParam, instantSchema, listOf, localeSchema, slugSchema, uidSchema } from '../common';
import type { Contracts } from '../contract';
import { DEFAULT_WEIGHT, MAX_LISTED_ENTRIES } from '../defaults';
import { entryRefSchema, namesSchema } from '../entry';
import { INPUT_WORDS } from '../input';
import { entryReviewSchema } from '../reviews';
import { entrySuggestionsSchema } from '../suggestions';

/** Where a placement is; together with its entry this makes it unique. Without a journey: the default one. */
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

/** A placement as a caller writes it. Without a touchpoint it is for all of the stage, without segments for everyone, without a locale for all. */
export const placementInputSchema = z
  .strictObject({
    ...placementTargetSchema.shape,
    segments: z.array(slugSchema).max(50).nullish(),
    weight: z.number().int().min(1).max(100).default(DEFAULT_WEIGHT),
    startsAt: instantSchema.nullish(),
    endsAt: instantSchema.nullish(),
  })
  .refine(datesInOrder, { path: ['endsAt'], message: INPUT_WORDS.order });
export type PlacementInput = z.infer<typeof placementInputSchema>;
/** A placement as a person writes it, before defaults are filled in. */
export type PlacementDraft = z.input<typeof placementInputSchema>;
/** The same in an answer: checked, but with nothing filled in. */
export const placementDraftSchema = z.custom<PlacementDraft>((value) => placementInputSchema.safeParse(value).success);

/** With `suggest` the answer also says where else the entry may belong, by its words in `locale`, else in the default one. */
export const placementsQuerySchema = z.strictObject({
  contentType: uidSchema,
  documentId: documentIdSchema,
  suggest: flagParam.default(false),
  locale: localeSchema.optional(),
});

/**
 * Replaces the placements of one entry that the caller sees; those for locales that the caller may not read stay. `version`,
 * where given, must be the one they were read at.
 */
export const placementsUpdateSchema = z.strictObject({
  placements: z.array(placementInputSchema).max(500),
  version: z.string().max(64).optional(),
});
export type PlacementsUpdate = z.input<typeof placementsUpdateSchema>;

/** The placements of some entries of one content type, for a page of a list. */
export const placementsOfEntriesSchema = z.strictObject({
  contentType: uidSchema,
  documentIds: listOf(documentIdSchema, { min: 1, max: MAX_LISTED_ENTRIES }),
});

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

/** By documentId; entries that the caller may not read, or that have none, are left out. `setAside`: no journey content. */
export const placementsOfEntriesAnswerSchema = z.object({
  data: z.record(z.string(), list(placementSchema)),
  meta: z.object({ names: namesSchema, participates: z.boolean(), setAside: list(z.string()) }),
});
export type PlacementsOfEntries = z.infer<typeof placementsOfEntriesAnswerSchema>;

/**
 * The placements of one entry that hold in a locale of it that the caller may read. `briefs` holds the brief of each planned cell it is in, under
 * `journey/stage/touchpoint`.
 */
export const entryPlacementsSchema = z.object({
  data: list(placementSchema),
  meta: z.object({
    version: z.string(),
    names: namesSchema,
    briefs: z.record(z.string(), z.string()),
    /** The caller may change them. */
    canPlace: z.boolean(),
    /** The content type takes part in journeys. */
    participates: z.boolean(),
    localized: z.boolean(),
    /** The locales of it that the caller may read. */
    locales: list(z.string()),
    /** The caller may also decide what holds for all locales: may read it in each of the site's, as far as it exists there. */
    allLocales: z.boolean(),
    /** How many active journeys the site has. */
    journeys: count,
    /** The locales of the entry that need a look: stale, or with an open verdict. */
    review: list(entryReviewSchema),
    /** Where else it may belong, where that was asked for and the caller may place it; `null` while nothing is learnt yet. */
    suggestions: entrySuggestionsSchema.nullish(),
  }),
});
export type EntryPlacements = z.infer<typeof entryPlacementsSchema>;

/** How many placements were moved; an entry that is at the target already is left where it is. */
export const placementsMovedSchema = z.object({ moved: count, left: count });
export type PlacementsMoved = z.infer<typeof placementsMovedSchema>;

export const placementContract = {
  'GET /placements': { query: placementsQuerySchema, answer: entryPlacementsSchema },
  'GET /placements/of-entries': { query: placementsOfEntriesSchema, answer: placementsOfEntriesAnswerSchema },
  'POST /placements/move': { body: placementsMoveSchema, answer: dataOf(placementsMovedSchema) },
  'PUT /placements/:contentType/:documentId': {
    params: entryRefSchema,
    body: placementsUpdateSchema,
    answer: entryPlacementsSchema,
  },
} as const satisfies Contracts;
