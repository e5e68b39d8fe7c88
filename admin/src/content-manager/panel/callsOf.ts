import { placementsApi } from '../../services/placing/placements';
import type { PlacementCalls } from './saveWaiting';

const { touchpointsReadPlacements, touchpointsPutPlacements } = placementsApi.endpoints;

/** The requests as a store makes them, for calls made outside of a component. */
export const callsOf = (dispatch: (action: never) => unknown): PlacementCalls => {
  const send = (action: unknown) => dispatch(action as never) as ReturnType<PlacementCalls['read']>;
  return {
    read: (entry) => send(touchpointsReadPlacements.initiate(entry, { track: false })),
    put: (change) => send(touchpointsPutPlacements.initiate(change, { track: false })),
  };
};
