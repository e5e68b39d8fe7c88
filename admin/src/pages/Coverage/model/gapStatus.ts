import type { GapStatus } from '../../../../../types';

export type { GapStatus } from '../../../../../types';

/** How far a gap has come, from first to last. */
export const STATUSES: readonly GapStatus[] = ['open', 'planned', 'inProgress', 'done'];

/** What is listed unless something else is chosen. */
export const TO_DO: readonly GapStatus[] = ['open', 'planned', 'inProgress'];

/** The statuses that a list in a URL names, in their order; what is none is passed over. */
export const readStatuses = (list: string | null): readonly GapStatus[] => {
  const named = list?.split(',') ?? [];
  return STATUSES.filter((status) => named.includes(status));
};

/** Chosen statuses as the URL keeps them: what is listed anyway is not worth a word. */
export const keptStatuses = (chosen: readonly string[]): readonly GapStatus[] => {
  const statuses = STATUSES.filter((status) => chosen.includes(status));
  return statuses.join() === TO_DO.join() ? [] : statuses;
};
