import type { Orphan } from '../../../types';
import { createStore, type PlacementRow } from '../store';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { inSequence } from '../utils/sequence';

/** Where a placement is. */
export type PlacementPlace = Pick<PlacementRow, 'journey' | 'stage' | 'touchpoint'>;

/** Which part of it may be gone. */
export type MissingPlace = Exclude<Orphan['reason'], 'contentType' | 'entry' | 'locale'>;

/** Tells which part of a place is gone. */
export const createMissingPlace = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);

  /** A function that says which part of a place is gone, as of now; `null` where none is. */
  return async (): Promise<(place: PlacementPlace) => MissingPlace | null> => {
    const [journeys, stages, touchpoints] = await inSequence(
      () => store.journeys.find({ select: ['slug'] }),
      () => store.stages.find({ select: ['journey', 'slug'] }),
      () => store.touchpoints.find({ select: ['slug'] }),
    );
    const known = {
      journeys: new Set(journeys.map((row) => row.slug)),
      stages: new Set(stages.map((row) => `${row.journey}/${row.slug}`)),
      touchpoints: new Set(touchpoints.map((row) => row.slug)),
    };
    return ({ journey, stage, touchpoint }) => {
      if (!known.journeys.has(journey)) return 'journey';
      if (!known.stages.has(`${journey}/${stage}`)) return 'stage';
      return touchpoint && !known.touchpoints.has(touchpoint) ? 'touchpoint' : null;
    };
  };
};
