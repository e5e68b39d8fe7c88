import { entryKeyOf, isPublishedIn } from '../../../engine';
import type { PlacementFacts } from '../../../types';
import type { Snapshot } from './build';

/** Whether anybody is given the entry of a placement, in any locale of the site, while its window is open. */
export const isPublishedSomewhere = ({ structure, entries }: Snapshot, placement: PlacementFacts): boolean => {
  if (placement.touchpoint !== null && !structure.touchpoints.has(placement.touchpoint)) return false;
  const entry = entries.get(entryKeyOf(placement))?.facts;
  return structure.locales.some((locale) => isPublishedIn(entry, locale, placement));
};
