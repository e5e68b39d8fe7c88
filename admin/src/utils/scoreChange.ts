import type { TrendPoint } from '../../../types';
import { daysBetween } from './utcDays';

/** What a score is compared with is at least so many days old, where there is anything that old. */
const DAYS = 7;

/** How a score moved since a day. */
export interface ScoreChange {
  readonly points: number;
  readonly day: string;
}

/** The newest record that is at least a week old, else the oldest one; `null` without any that was scored. Today is no record. */
export const referenceOf = (points: readonly TrendPoint[], today: string): TrendPoint | null => {
  const scored = points.filter(({ score, live }) => score !== null && !live);
  return scored.findLast(({ day }) => daysBetween(day, today) >= DAYS) ?? scored[0] ?? null;
};

/** By how many points a score is above that record, one decimal; `null` where there is nothing to compare. */
export const changeSince = (score: number | null, points: readonly TrendPoint[], today: string): ScoreChange | null => {
  const reference = referenceOf(points, today);
  if (score === null || !reference || reference.score === null) return null;
  return { points: Math.round((score - reference.score) * 10) / 10, day: reference.day };
};
