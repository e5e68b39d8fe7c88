import type { CoverageMoment, State } from '../../../types/coverage';

/** What the score needs to know of a cell. */
export type Weighed = Pick<CoverageMoment, 'target' | 'have' | 'impact' | 'state'>;

/** Above this many times its target a cell has plenty. */
const EXCESS = 3;

/** The state of a planned cell. A target of 0 needs nothing and has no state. */
export function stateOf(have: number, target: number): State | null {
  if (target === 0) return null;
  if (have === 0) return 'empty';
  if (have < target) return 'thin';
  return have > EXCESS * target ? 'excess' : 'covered';
}

/** Whether a cell takes part in the score. */
export function isScored(moment: Weighed): boolean {
  return moment.state !== null;
}

/** What a cell has of what it needs; a surplus does not count. */
export function credited({ have, target }: Weighed): number {
  return Math.min(have, target);
}

/** 0–100 by impact, one decimal; `null` where nothing is scored. */
export function scoreOf(moments: readonly Weighed[]): number | null {
  const scored = moments.filter(isScored);
  const total = totalImpact(scored);
  if (total === 0) return null;
  const reached = scored.reduce((sum, moment) => sum + (moment.impact * credited(moment)) / moment.target, 0);
  return oneDecimal((100 * reached) / total);
}

/** The sum that every share of the score is measured against. */
export function totalImpact(moments: readonly Weighed[]): number {
  return moments.filter(isScored).reduce((sum, moment) => sum + moment.impact, 0);
}

/** What closing a cell's gap adds to a score over `total` impact, one decimal. */
export function pointsOf(moment: Weighed, total: number): number {
  return isScored(moment) && total > 0 ? oneDecimal((100 * lack(moment)) / total) : 0;
}

/** Ranks gaps by impact and the share that is missing, higher where visitors asked in vain (`demand`, requests in 30 days). */
export function priorityOf(moment: Weighed, demand = 0): number {
  return isScored(moment) ? lack(moment) * (1 + Math.log10(1 + demand)) : 0;
}

/** Impact × the missing share, in one division, so that equal gaps give equal numbers. */
function lack(moment: Weighed): number {
  return (moment.impact * (moment.target - credited(moment))) / moment.target;
}

/** Rounds half up to one decimal, after making up for what binary fractions lose (33.35 is stored as a little less). */
function oneDecimal(value: number): number {
  return Math.round(Number((value * 10).toFixed(6))) / 10;
}
