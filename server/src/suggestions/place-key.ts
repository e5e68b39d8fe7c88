import type { Place } from './shape';

/** Names a place among all of the site; no slug holds a slash. */
export const placeKey = ({ journey, stage, touchpoint }: Place): string => `${journey}/${stage}/${touchpoint ?? ''}`;
