import type { Verdict } from '../../../../../types';

/** The verdicts, in the order of the screens. */
export const VERDICTS = ['good', 'update', 'retire'] as const satisfies readonly Verdict[];

/** What the list may be narrowed to; `none`: stale, and nobody said anything yet. */
export const REVIEW_FILTERS = ['none', 'update', 'retire', 'good'] as const;
export type ReviewFilter = (typeof REVIEW_FILTERS)[number];

/** Reads a filter from a URL; `null`: everything that needs a look. */
export const readReviewFilter = (value: string | null): ReviewFilter | null =>
  REVIEW_FILTERS.find((filter) => filter === value) ?? null;
