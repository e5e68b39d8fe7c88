import type { EntryKey, PlacementFacts } from '../../types/world';
import { entryKeyOf } from '../entry-key';

/** By entry: the heaviest of its placements at each stage. Pass only live placements of one journey. */
export function weighEntries(placements: Iterable<PlacementFacts>): Map<EntryKey, Map<string, number>> {
  const weights = new Map<EntryKey, Map<string, number>>();
  for (const placement of placements) {
    const { stage, weight } = placement;
    const key = entryKeyOf(placement);
    let byStage = weights.get(key);
    if (!byStage) weights.set(key, (byStage = new Map()));
    byStage.set(stage, Math.max(weight, byStage.get(stage) ?? 0));
  }
  return weights;
}
