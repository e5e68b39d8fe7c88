import { z } from 'zod';
import type { Instant, PlacementFacts } from './world';

/** How an entry was found, best first: the fallback ladder. */
export const RUNGS = ['exact', 'touchpoint', 'segment', 'stage', 'earlier'] as const;
export const rungSchema = z.enum(RUNGS);
export type Rung = z.infer<typeof rungSchema>;

/** `ladder` climbs every rung; `none` stops after `touchpoint`, or after `stage` where no touchpoint was asked. */
export const fallbackSchema = z.enum(['ladder', 'none']);
export type Fallback = z.infer<typeof fallbackSchema>;

/** What is asked of the ladder. */
export interface LadderRequest {
  readonly stage: string;
  /** `null`: no touchpoint in the request. */
  readonly touchpoint: string | null;
  readonly segments: readonly string[];
  readonly locale: string;
  readonly at: Instant;
  readonly limit: number;
  readonly fallback: Fallback;
}

/** One entry of the answer, and why it is there. */
export interface LadderMatch {
  readonly placement: PlacementFacts;
  readonly rung: Rung;
  /** The segments that placement and request share, sorted. */
  readonly segments: readonly string[];
}
