import type { PlacementFacts } from '../../types/world';
import { groupBy } from '../group-by';
import { byPrecedence } from './order';

/** The placements of one stage, each list in order of precedence. */
export interface StagePlacements {
  /** Position of the stage in its journey, 0 for the first. */
  readonly position: number;
  readonly all: readonly PlacementFacts[];
  /** By touchpoint; `null` holds the placements for any touchpoint. */
  readonly byTouchpoint: ReadonlyMap<string | null, readonly PlacementFacts[]>;
}

/** What a climb asks of a stage. */
export interface ClimbableStage extends Pick<StagePlacements, 'position' | 'all'> {
  readonly byTouchpoint: Pick<StagePlacements['byTouchpoint'], 'get'>;
}

/** What a climb asks of a journey's placements. */
export interface Climbable {
  readonly stages: readonly ClimbableStage[];
  readonly bySlug: ReadonlyMap<string, ClimbableStage>;
}

/** The placements of one journey, ready to be climbed. */
export interface PlacementIndex {
  /** In the journey's order. */
  readonly stages: readonly StagePlacements[];
  readonly bySlug: ReadonlyMap<string, StagePlacements>;
}

/**
 * Sorts the placements of one journey by stage and touchpoint. `stages` are the journey's slugs in order; a placement at
 * any other stage is left out.
 */
export function indexPlacements(stages: readonly string[], placements: readonly PlacementFacts[]): PlacementIndex {
  return indexSorted(stages, [...placements].sort(byPrecedence));
}

/** The same of placements that are in order of precedence already, as in a snapshot. */
export function indexSorted(stages: readonly string[], placements: readonly PlacementFacts[]): PlacementIndex {
  const byStage = groupBy(placements, (placement) => placement.stage);
  const bySlug = new Map<string, StagePlacements>();
  stages.forEach((slug, position) => {
    const all = byStage.get(slug) ?? [];
    bySlug.set(slug, { position, all, byTouchpoint: groupBy(all, (placement) => placement.touchpoint) });
  });
  return { stages: [...bySlug.values()], bySlug };
}
