import type { PlacementFacts } from '../../types/world';

/** Compares strings by code unit, the same everywhere: `localeCompare` depends on the machine. */
export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * The order within a rung: weight descending, then `documentId` ascending. What follows only settles ties between
 * placements of one entry, or of two types that share a documentId, so that two machines never answer differently.
 */
export function byPrecedence(a: PlacementFacts, b: PlacementFacts): number {
  return (
    b.weight - a.weight ||
    byCodeUnit(a.documentId, b.documentId) ||
    byCodeUnit(a.contentType, b.contentType) ||
    byCodeUnit(a.touchpoint ?? '', b.touchpoint ?? '') ||
    specificFirst(a.locale, b.locale) ||
    byCodeUnit(a.id, b.id)
  );
}

/** A placement for one locale before the one for all. */
function specificFirst(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return byCodeUnit(a, b);
}
