import { z } from 'zod';
import { changedSchema, dataOf } from '../answer';
import { daySchema, ownerSchema, slugSchema, textSchema } from '../common';
import type { Contracts } from '../contract';
import { INPUT_WORDS } from '../input';

/** One cell of a plan; without a touchpoint: the whole stage. */
const cellSchema = z.strictObject({
  stage: slugSchema,
  touchpoint: slugSchema.nullish(),
  /** What stood there for whoever decided: where a field that is assigned says something else by now, nothing is changed. */
  seen: z
    .strictObject({ owner: z.string().nullish(), dueDate: z.string().nullish(), brief: z.string().nullish() })
    .optional(),
});

/**
 * Gives planned cells an owner, a due date or a brief, all of them the same. A field left out stays as it is, `null` clears
 * it. Without a journey: the default one.
 */
export const gapsAssignSchema = z
  .strictObject({
    journey: slugSchema.optional(),
    cells: z.array(cellSchema).min(1).max(500),
    /** A team's name, or the e-mail address of one of the admin's users. */
    owner: ownerSchema.nullish(),
    dueDate: daySchema.nullish(),
    brief: textSchema.nullish(),
  })
  .refine(({ owner, dueDate, brief }) => owner !== undefined || dueDate !== undefined || brief !== undefined, {
    message: INPUT_WORDS.nothingToAssign,
  });
export type GapsAssign = z.infer<typeof gapsAssignSchema>;

/** What can be assigned to a cell. */
export const ASSIGNED_FIELDS = ['owner', 'dueDate', 'brief'] as const;
export type AssignedField = (typeof ASSIGNED_FIELDS)[number];

/** How many cells changed; `batch` undoes it, `null` where nothing changed. */
export const assignResultSchema = changedSchema.extend({ batch: z.string().nullable() });
export type AssignResult = z.infer<typeof assignResultSchema>;

export const assignContract = {
  'POST /gaps/assign': { body: gapsAssignSchema, answer: dataOf(assignResultSchema) },
} as const satisfies Contracts;
