import type { LadderRequest } from '../../types/ladder';
import type { PlacementFacts } from '../../types/world';

/**
 * Whether a placement of a stage that is climbed stands on some rung for this request: it is at the touchpoint, and for whoever
 * asks. Whether it is live, and whether better ones leave room for it, is not looked at.
 */
export function couldServe(
  { touchpoint: at, segments: named }: PlacementFacts,
  { touchpoint, segments, fallback }: Pick<LadderRequest, 'touchpoint' | 'segments' | 'fallback'>,
): boolean {
  const isThere = touchpoint === null || at === touchpoint || (at === null && fallback === 'ladder');
  return isThere && (named.length === 0 || named.some((segment) => segments.includes(segment)));
}
