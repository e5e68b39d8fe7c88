import type { CoverageMoment } from '../../types';

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
