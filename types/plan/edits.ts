import { z } from 'zod';
import { count, dataOf, list } from '../answer';
import { chosenBy, documentIdSchema, documentParamsSchema, instantSchema, slugSchema, textSchema } from '../common';
import type { Contracts } from '../contract';
import { MAX_EDITS, MAX_PLANNED } from '../defaults';
import { journeyInputSchema, momentInputSchema, stageInputSchema } from './journeys';

/*
 * Edits are data: each says what was and what is to be, so that two people lose nothing of each other's, a retry does nothing
 * twice, and the answer can say how each is undone.
 */

const journey = journeyInputSchema.shape;
const stage = stageInputSchema.shape;
const moment = momentInputSchema.shape;

/** What can be set, by what it is said of: fields of the input schemas, which say what they may be. */
export const EDITED_FIELDS = {
  journey: {
    name: journey.name,
    description: journey.description,
    owner: journey.owner,
    reviewDays: journey.reviewDays,
    rows: journey.rows,
    rowOrder: journey.rowOrder,
    hiddenRows: journey.hiddenRows,
    locales: journey.locales,
    segment: journey.segment,
  },
  stage: {
    name: stage.name,
    goal: stage.goal,
    businessGoal: stage.businessGoal,
    emotion: stage.emotion,
    feeling: stage.feeling,
    painPoints: stage.painPoints,
    opportunities: stage.opportunities,
    says: stage.says,
    does: stage.does,
    picture: stage.picture,
    rule: stage.rule,
    clientSide: stage.clientSide.unwrap(),
  },
  moment: {
    target: moment.target.unwrap(),
    impact: moment.impact,
    emotion: moment.emotion,
    painPoints: moment.painPoints,
    opportunities: moment.opportunities,
    kpis: moment.kpis,
    requiredSegments: moment.requiredSegments,
    owner: moment.owner,
    dueDate: moment.dueDate,
    brief: moment.brief,
    externalItems: moment.externalItems,
  },
} as const;

export type EditedThing = keyof typeof EDITED_FIELDS;
export type JourneyField = keyof (typeof EDITED_FIELDS)['journey'];
/** `texts.` and a row's slug: what the stage says in that row of the map. */
export type StageField = keyof (typeof EDITED_FIELDS)['stage'] | `texts.${string}`;
export type MomentField = keyof (typeof EDITED_FIELDS)['moment'];

const TEXTS = 'texts.';

/** The row that a field of a stage is about, if it is a text of one. */
export const rowOfField = (field: string): string | null =>
  field.startsWith(TEXTS) ? field.slice(TEXTS.length) : null;

/** A value as it is sent or as `GET` shows it; left out it says nothing. */
const valueSchema = z.custom<unknown>((value) => value !== undefined);

const touchpointSchema = slugSchema.nullish();
/** What comes before it; `null`: it is the first. The plan of a stage as a whole stands before its slots, whatever is said. */
const afterSchema = slugSchema.nullable();
const placeSchema = z.strictObject({ stage: slugSchema, after: afterSchema });
export type SlotPlace = z.infer<typeof placeSchema>;

const TARGETS = {
  journey: {},
  stage: { stage: slugSchema },
  moment: { stage: slugSchema, touchpoint: touchpointSchema },
} as const;

interface SetOn<On extends EditedThing, Field> {
  op: 'set';
  on: On;
  field: Field;
  /** As `GET` shows it. */
  from: unknown;
  to: unknown;
}

/** Applies where the present value is `from`, or already `to`. */
export type SetEdit =
  | SetOn<'journey', JourneyField>
  | (SetOn<'stage', StageField> & { stage: string })
  | (SetOn<'moment', MomentField> & { stage: string; touchpoint?: string | null });

const onSchema = <const Things extends readonly [string, ...string[]]>(things: Things) =>
  z.looseObject({ on: z.enum(things) });

const schemaOfField = (on: EditedThing, field: string): z.ZodType | null => {
  const row = rowOfField(field);
  if (row !== null) return on === 'stage' && slugSchema.safeParse(row).success ? textSchema.nullable() : null;
  return Object.hasOwn(EDITED_FIELDS[on], field) ? (EDITED_FIELDS[on] as Record<string, z.ZodType>)[field]! : null;
};

const thingSchema = onSchema(['journey', 'stage', 'moment']);

const setSchemaOf = (value: unknown): z.ZodType => {
  const told = thingSchema.safeParse(value);
  if (!told.success) return thingSchema;
  const { on: thing, field } = told.data;
  const to = typeof field === 'string' ? schemaOfField(thing, field) : null;
  if (!to) {
    const names = [...Object.keys(EDITED_FIELDS[thing]), ...(thing === 'stage' ? [`${TEXTS}<row>`] : [])];
    return z.looseObject({ field: z.enum(names as [string, ...string[]]) });
  }
  return z.strictObject({
    op: z.literal('set'),
    on: z.literal(thing),
    ...TARGETS[thing],
    field: z.string(),
    from: valueSchema,
    to: z.nonoptional(to),
  });
};

const addStageSchema = stageInputSchema.extend({
  op: z.literal('add'),
  on: z.literal('stage'),
  after: afterSchema,
  /** Its plan, in the order of its slots. */
  moments: z
    .array(momentInputSchema.omit({ stage: true }))
    .max(MAX_PLANNED)
    .optional(),
  /** Undoes the batch in which what was placed there went. */
  batch: documentIdSchema.nullish(),
  /** It comes back, from when it was removed: with the notes that were deleted then, and what was refused there. */
  removedAt: instantSchema.optional(),
});

const addMomentSchema = momentInputSchema.extend({ op: z.literal('add'), on: z.literal('moment'), after: afterSchema });

const removeStageSchema = z.strictObject({
  op: z.literal('remove'),
  on: z.literal('stage'),
  stage: slugSchema,
  /** With its plan and its notes, and with what is placed there, which a batch keeps. Without it a stage in use is refused. */
  force: z.boolean().optional(),
  /** Where what brought it back is undone: the batch and the time that it had when it went before. */
  batch: documentIdSchema.nullish(),
  removedAt: instantSchema.optional(),
});

const removeMomentSchema = z.strictObject({
  op: z.literal('remove'),
  on: z.literal('moment'),
  stage: slugSchema,
  touchpoint: touchpointSchema,
});

const moveStageSchema = z.strictObject({
  op: z.literal('move'),
  on: z.literal('stage'),
  stage: slugSchema,
  after: afterSchema,
  from: afterSchema,
});

/** A slot takes its plan and its notes along. */
const moveMomentSchema = z.strictObject({
  op: z.literal('move'),
  on: z.literal('moment'),
  stage: slugSchema,
  touchpoint: slugSchema,
  to: placeSchema,
  from: placeSchema,
  /** What is placed there goes along, or stays, as it does by default. */
  placements: z.enum(['move', 'leave']).optional(),
  /** Undoes the batch in which what was placed there went along; with `placements: move` it goes along once more in that batch. */
  batch: documentIdSchema.nullish(),
  /** Notes that stay: those that were there before the slot came. */
  notesLeft: z.array(documentIdSchema).max(10_000).optional(),
});

export type AddStage = z.output<typeof addStageSchema>;
export type AddMoment = z.output<typeof addMomentSchema>;
export type RemoveStage = z.output<typeof removeStageSchema>;
export type RemoveMoment = z.output<typeof removeMomentSchema>;
export type MoveStage = z.output<typeof moveStageSchema>;
export type MoveMoment = z.output<typeof moveMomentSchema>;

/** One change of a journey's plan. */
export type Edit = SetEdit | AddStage | AddMoment | RemoveStage | RemoveMoment | MoveStage | MoveMoment;
export type EditInput =
  | SetEdit
  | z.input<typeof addStageSchema>
  | z.input<typeof addMomentSchema>
  | RemoveStage
  | RemoveMoment
  | MoveStage
  | MoveMoment;

const SCHEMAS = {
  add: { stage: addStageSchema, moment: addMomentSchema },
  remove: { stage: removeStageSchema, moment: removeMomentSchema },
  move: { stage: moveStageSchema, moment: moveMomentSchema },
} as const;

const opSchema = z.looseObject({ op: z.enum(['set', 'add', 'remove', 'move']) });
const movedSchema = onSchema(['stage', 'moment']);

const schemaOf = (value: unknown): z.ZodType => {
  const told = opSchema.safeParse(value);
  if (!told.success) return opSchema;
  if (told.data.op === 'set') return setSchemaOf(value);
  const thing = movedSchema.safeParse(value);
  return thing.success ? SCHEMAS[told.data.op][thing.data.on] : movedSchema;
};

export const editSchema = chosenBy<EditInput, Edit>((value) => schemaOf(value) as z.ZodType<Edit, EditInput>);

/** All of them are made, in their order, or none. */
export const journeyEditsSchema = z.strictObject({ edits: z.array(editSchema).min(1).max(MAX_EDITS) });
export type JourneyEdits = z.input<typeof journeyEditsSchema>;

export const editResultSchema = z.object({
  /** Of the journey since. A `PUT` of an older one is refused. */
  version: count,
  /** What undoes each edit, in their order; `null` where it was so already. To undo all of them, post these newest first. */
  inverses: list(editSchema.nullable()),
  /** What was to move along but is at the new place already, for other visitors or other dates: it stayed. */
  left: count,
});
export type EditResult = z.output<typeof editResultSchema>;

export const editContract = {
  'POST /journeys/:documentId/edits': {
    params: documentParamsSchema,
    body: journeyEditsSchema,
    answer: dataOf(editResultSchema),
  },
} as const satisfies Contracts;
