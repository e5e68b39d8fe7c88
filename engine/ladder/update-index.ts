import type { PlacementFacts } from '../../types/world';
import { groupBy } from '../group-by';
import { firstNotBefore } from '../sorted';
import { byPrecedence } from './order';
import type { PlacementIndex, StagePlacements } from './placement-index';

const NONE: readonly PlacementFacts[] = [];

/** With this many changes in one list, sorting it again is faster than finding each position. */
const SORT_FROM = 64;

/**
 * Another index without the `removed` placements (the very objects that the index holds) and with the `added` ones. Lists
 * that do not change are shared, so that one placement among a hundred thousand costs a copy of two lists. `sortFrom` decides
 * about speed only.
 */
export function updateIndex(
  index: PlacementIndex,
  removed: readonly PlacementFacts[],
  added: readonly PlacementFacts[],
  sortFrom = SORT_FROM,
): PlacementIndex {
  const removedByStage = groupBy(removed, (placement) => placement.stage);
  const addedByStage = groupBy(added, (placement) => placement.stage);
  const bySlug = new Map(index.bySlug);
  for (const [slug, stage] of index.bySlug) {
    const [out, into] = [removedByStage.get(slug) ?? NONE, addedByStage.get(slug) ?? NONE];
    if (out.length + into.length > 0) bySlug.set(slug, updateStage(stage, out, into, sortFrom));
  }
  return { stages: [...bySlug.values()], bySlug };
}

function updateStage(
  stage: StagePlacements,
  removed: readonly PlacementFacts[],
  added: readonly PlacementFacts[],
  sortFrom: number,
): StagePlacements {
  const removedHere = groupBy(removed, (placement) => placement.touchpoint);
  const addedHere = groupBy(added, (placement) => placement.touchpoint);
  const byTouchpoint = new Map(stage.byTouchpoint);
  for (const touchpoint of new Set([...removedHere.keys(), ...addedHere.keys()])) {
    const list = stage.byTouchpoint.get(touchpoint) ?? NONE;
    const updated = updateList(list, removedHere.get(touchpoint) ?? NONE, addedHere.get(touchpoint) ?? NONE, sortFrom);
    if (updated.length > 0) byTouchpoint.set(touchpoint, updated);
    else byTouchpoint.delete(touchpoint);
  }
  return { position: stage.position, all: updateList(stage.all, removed, added, sortFrom), byTouchpoint };
}

function updateList(
  list: readonly PlacementFacts[],
  removed: readonly PlacementFacts[],
  added: readonly PlacementFacts[],
  sortFrom: number,
): readonly PlacementFacts[] {
  if (removed.length + added.length >= sortFrom) {
    const gone = new Set(removed);
    return [...list.filter((placement) => !gone.has(placement)), ...added].sort(byPrecedence);
  }
  const updated = [...list];
  for (const placement of removed) {
    const at = placeOf(updated, placement);
    if (updated[at] === placement) updated.splice(at, 1);
  }
  for (const placement of added) updated.splice(placeOf(updated, placement), 0, placement);
  return updated;
}

/** The first position whose placement does not come before this one. */
function placeOf(list: readonly PlacementFacts[], placement: PlacementFacts): number {
  return firstNotBefore(list, (other) => byPrecedence(other, placement) < 0);
}
