import type { Coverage, CoverageMoment, Gap } from '../../../types';
import { moment } from '../../support/moment';
import { STAGES, TOUCHPOINTS } from './world';

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
  touchpoints: TOUCHPOINTS.map(({ slug, name, channel, phase, impact, owner }) => ({
    ...{ slug, name, channel, phase, impact, owner, usualNumber: 10 },
    have: 1,
    target: 2,
  })),
  moments: [...moments],
  totals: { have: 4, target: 7, live: 7, planned: 4, gaps: GAPS.length, unplanned: 1, unreachable: 0, belowUsual: 0 },
  ...changes,
});
