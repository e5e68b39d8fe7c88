import type { CoverageMoment } from '../../../../../types';

/** The figures of a cell that are told of, besides have and target: in this order, those that are not nought. */
const TOLD = [
  'live',
  'external',
  'dedicated',
  'segmentOnly',
  'stageWide',
  'draft',
  'scheduled',
  'expiring',
  'stale',
  'toUpdate',
  'unreachable',
  'belowUsual',
  'broken',
] as const satisfies readonly (keyof CoverageMoment)[];

export interface Figure {
  readonly key: (typeof TOLD)[number] | 'onlyFor' | 'missingLocales' | 'missingSegments' | 'points';
  readonly value: number | readonly string[];
}

/** What a cell's figures say, noughts left out. A whole stage is not told twice what is meant for the whole stage. */
export const figuresOf = (moment: CoverageMoment): readonly Figure[] => [
  ...TOLD.filter((key) => moment[key] > 0 && !(key === 'stageWide' && moment.touchpoint === null)).flatMap(
    (key): readonly Figure[] => [
      { key, value: moment[key] },
      ...(key === 'segmentOnly' ? [{ key: 'onlyFor' as const, value: moment.onlyFor }] : []),
    ],
  ),
  ...(['missingLocales', 'missingSegments'] as const)
    .filter((key) => moment[key].length > 0)
    .map((key) => ({ key, value: moment[key] })),
  ...(moment.points > 0 ? [{ key: 'points' as const, value: moment.points }] : []),
];
