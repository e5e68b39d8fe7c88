import type { Instant, PlacementFacts } from '../../types/world';
import type { StagePlacements } from '../ladder/placement-index';
import { firstNotBefore } from '../sorted';

/** An instant at which the window of a placement opens or closes. */
interface Boundary {
  readonly at: Instant;
  readonly placement: PlacementFacts;
}

/** Whether the window of a placement matters to whoever asks. */
export type WindowCounts = (placement: PlacementFacts) => boolean;

const known = new WeakMap<StagePlacements, readonly Boundary[]>();

/** When windows of a stage open or close, ascending; computed once, because stages are immutable. */
function boundariesOf(stage: StagePlacements): readonly Boundary[] {
  let found = known.get(stage);
  if (!found) {
    found = stage.all
      .flatMap((placement) =>
        [placement.startsAt, placement.endsAt].flatMap((at) => (at === null ? [] : [{ at, placement }])),
      )
      .sort((a, b) => a.at - b.at);
    known.set(stage, found);
  }
  return found;
}

/** The next instant at which a window of these stages opens or closes, strictly after `at`; `null` where none will. */
export function boundaryAfter(stages: readonly StagePlacements[], at: Instant, counts?: WindowCounts): Instant | null {
  let next: Instant | null = null;
  for (const stage of stages) {
    const boundaries = boundariesOf(stage);
    for (let i = firstNotBefore(boundaries, (boundary) => boundary.at <= at); i < boundaries.length; i += 1) {
      const boundary = boundaries[i]!;
      if (next !== null && boundary.at >= next) break;
      if (!counts || counts(boundary.placement)) next = boundary.at;
    }
  }
  return next;
}

/** The placements of these stages whose windows have opened or closed since `from`, up to `to` inclusive. */
export function turnedBetween(stages: readonly StagePlacements[], from: Instant, to: Instant): PlacementFacts[] {
  const turned = stages.flatMap((stage) => {
    const boundaries = boundariesOf(stage);
    const [first, end] = [from, to].map((time) => firstNotBefore(boundaries, ({ at }) => at <= time));
    return boundaries.slice(first, end).map(({ placement }) => placement);
  });
  return [...new Set(turned)];
}
