import type { CoverageMoment } from '../../../../../types';
import { isGap } from './cells';

/** What a cell warns of, besides its state. */
export type FlagKind =
  | 'broken'
  | 'overdue'
  | 'update'
  | 'draft'
  | 'unreachable'
  | 'expiring'
  | 'missingLocales'
  | 'missingSegments'
  | 'segmentOnly'
  | 'fallback'
  | 'stale'
  | 'scheduled';

export interface Flag {
  readonly kind: FlagKind;
  /** How many pieces, locales or segments it is about; 0 where it is about the cell itself. */
  readonly count: number;
  /** The locales or segments that are missing; those that the content is only for. */
  readonly missing?: readonly string[];
}

/** Whether a cell reaches its target only with what visitors of no segment do not get. */
const isOnlyForSegments = ({ have, target, segmentOnly }: CoverageMoment): boolean =>
  target > 0 && have >= target && have - segmentOnly < target;

/**
 * A cell's warnings, the most urgent first. The grid has room for the first one, the worst. With `all` content in view, whoever it is
 * for, it warns of a target that is met only for some.
 */
export const flagsOf = (moment: CoverageMoment, all = true): readonly Flag[] => {
  const gap = isGap(moment);
  const flags: readonly (Flag | false)[] = [
    moment.broken > 0 && { kind: 'broken', count: moment.broken },
    moment.unreachable > 0 && { kind: 'unreachable', count: moment.unreachable },
    moment.overdue && { kind: 'overdue', count: 0 },
    moment.toUpdate > 0 && { kind: 'update', count: moment.toUpdate },
    moment.draft > 0 && { kind: 'draft', count: moment.draft },
    moment.expiring > 0 && { kind: 'expiring', count: moment.expiring },
    moment.stale > 0 && { kind: 'stale', count: moment.stale },
    // An empty cell lacks every locale: that is its state already, not a warning of its own.
    moment.have > 0 &&
      moment.missingLocales.length > 0 && {
        kind: 'missingLocales',
        count: moment.missingLocales.length,
        missing: moment.missingLocales,
      },
    moment.missingSegments.length > 0 && {
      kind: 'missingSegments',
      count: moment.missingSegments.length,
      missing: moment.missingSegments,
    },
    all && isOnlyForSegments(moment) && { kind: 'segmentOnly', count: moment.segmentOnly, missing: moment.onlyFor },
    gap && moment.touchpoint !== null && moment.have === 0 && moment.stageWide > 0 && { kind: 'fallback', count: 0 },
    moment.scheduled > 0 && { kind: 'scheduled', count: moment.scheduled },
  ];
  return flags.filter((flag): flag is Flag => flag !== false);
};
