import type { Coverage, CoverageMoment, Gap } from '../../../types';
import { STAGES, TOUCHPOINTS } from './world';

/** A cell's figures; without changes one that has all it needs. */
export const moment = (stage: string, touchpoint: string | null, changes: Partial<CoverageMoment> = {}) =>
  ({
    stage,
    touchpoint,
    planned: true,
    target: 2,
    impact: 3,
    have: 2,
    live: 2,
    external: 0,
    dedicated: 0,
    draft: 0,
    scheduled: 0,
    expiring: 0,
    stale: 0,
    stageWide: 0,
    unreachable: 0,
    broken: 0,
    missingLocales: [],
    missingSegments: [],
    state: 'covered',
    points: 0,
    priority: 0,
    status: 'done',
    owner: null,
    ownerInherited: false,
    dueDate: null,
    overdue: false,
    ...changes,
  }) satisfies CoverageMoment;

const EMPTY = { have: 0, live: 0, state: 'empty', status: 'open', points: 12.5, priority: 9 } as const;
const THIN = { have: 1, live: 1, state: 'thin', status: 'open', points: 4, priority: 5 } as const;

/** Two gaps, two cells without one, one that is not planned. */
export const MOMENTS: readonly CoverageMoment[] = [
  moment('awareness', 'homepage'),
  moment('awareness', 'newsletter', EMPTY),
  moment('consideration', 'homepage', { ...THIN, owner: 'Web team', dueDate: '2026-01-15', overdue: true }),
  moment('purchase', 'landing-page', { target: 1, have: 3, live: 3, state: 'excess' }),
  moment('purchase', 'newsletter', { planned: false, target: 0, have: 1, live: 1, state: null, status: null }),
];

export const GAPS: readonly Gap[] = MOMENTS.filter(({ points }) => points > 0).map((one) => ({
  ...one,
  missing: one.target - one.have,
}));

export const coverage = (moments: readonly CoverageMoment[] = MOMENTS, changes: Partial<Coverage> = {}): Coverage => ({
  journey: 'customer',
  score: 58.3,
  stages: STAGES.map((stage) => ({ ...stage, score: 50, have: 1, target: 2 })),
  touchpoints: TOUCHPOINTS.map((one) => ({ ...one, have: 1, target: 2 })),
  moments: [...moments],
  totals: { have: 4, target: 7, live: 7, planned: 4, gaps: GAPS.length, unplanned: 1, unreachable: 0 },
  ...changes,
});
