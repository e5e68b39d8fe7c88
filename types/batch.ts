import { z } from 'zod';
import { documentIdSchema, flagParam, integerParam } from './common';
import type { EntryRef } from './entry';

/**
 * What changed many entries at once: somebody in bulk, rules, or a file changed placements; somebody said that entries are no
 * journey content, or that they are again.
 */
export const BATCH_KINDS = ['bulk', 'rules', 'import', 'setAside', 'bringBack'] as const;
export const batchKindSchema = z.enum(BATCH_KINDS);
export type BatchKind = z.infer<typeof batchKindSchema>;

/** How many placements came, changed and went. */
export interface PlacementCounts {
  readonly added: number;
  readonly updated: number;
  readonly removed: number;
}

/** What was changed together, and can be put back together. What is said of an entry counts as `updated`. */
export interface Batch extends PlacementCounts {
  readonly documentId: string;
  readonly kind: BatchKind;
  /** What it was called then: the rules' names, a file's name. */
  readonly name: string | null;
  /** The name that the person had then. */
  readonly authorName: string;
  /** The caller made it. */
  readonly mine: boolean;
  readonly at: string;
  /** Distinct entries. */
  readonly entries: number;
  readonly undoneAt: string | null;
  /** The caller may undo it. */
  readonly canUndo: boolean;
}

/** Undoing puts back only what is still as the batch left it: what somebody changed since stays, and is counted as `kept`. */
export interface UndoResult extends PlacementCounts {
  readonly kept: number;
}

/** How the score of a journey would move; in the site's default locale. `null` where nothing is scored. */
export interface ForeseenScore {
  readonly journey: string;
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** An entry that could not be placed, and why; the title only where the caller may read it. */
export interface RefusedEntry extends EntryRef {
  readonly title: string | null;
  readonly message: string;
}

export const batchesQuerySchema = z.strictObject({
  page: integerParam(1, 100_000).default(1),
  pageSize: integerParam(1, 100).default(25),
  /** Only the caller's own. */
  mine: flagParam.optional(),
  /** Only those of more than one entry. */
  several: flagParam.optional(),
});

export const batchParamsSchema = z.object({ documentId: documentIdSchema });
