import { z } from 'zod';
import { count, pageOf } from '../answer';
import { flagParam, listOf, pageParams, sortParam } from '../common';
import type { Contracts } from '../contract';
import { coverageMomentSchema, coverageQuerySchema, gapStatusSchema } from './coverage';

/** A gap: a planned cell below its target. */
export const gapSchema = coverageMomentSchema.extend({
  /** Pieces it still needs. */
  missing: count,
});
export type Gap = z.infer<typeof gapSchema>;

export const GAP_SORTS = ['priority', 'points', 'missing', 'stage', 'touchpoint', 'owner', 'dueDate'] as const;

/**
 * `sort` is a column, with `:asc` or `:desc`. `status` lists what is still to be done by default; with `done` also
 * cells that somebody took on and that have reached their target. `overdue`: only those whose day has passed.
 */
export const gapsQuerySchema = z.strictObject({
  ...coverageQuerySchema.shape,
  status: listOf(gapStatusSchema, { min: 1 }).optional(),
  overdue: flagParam.optional(),
  ...pageParams(),
  sort: sortParam(GAP_SORTS).default('priority:desc'),
});

export const gapContract = {
  'GET /gaps': { query: gapsQuerySchema, answer: pageOf(gapSchema) },
} as const satisfies Contracts;
