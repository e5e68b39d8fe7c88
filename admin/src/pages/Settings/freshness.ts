import { MAX_STALE_AFTER_DAYS } from '../../../../types/defaults';

/** Whether a number of days may be saved. */
export const isDays = (value: number | undefined, max = MAX_STALE_AFTER_DAYS): value is number =>
  value !== undefined && Number.isInteger(value) && value >= 1 && value <= max;

/** Days by content type as they are being typed; emptied fields are as usual. */
export type DaysByType = Readonly<Record<string, number | undefined>>;

/** What is saved: only content types with days of their own. */
export const toFreshness = (days: DaysByType): Record<string, number> =>
  Object.fromEntries(Object.entries(days).filter((entry): entry is [string, number] => entry[1] !== undefined));

/** Whether everything that was typed may be saved. */
export const areDays = (days: DaysByType): boolean => Object.values(toFreshness(days)).every((value) => isDays(value));

/** Whether saving would change anything. */
export const isChanged = (days: DaysByType, saved: Readonly<Record<string, number>>): boolean => {
  const next = toFreshness(days);
  const uids = new Set([...Object.keys(next), ...Object.keys(saved)]);
  return [...uids].some((uid) => next[uid] !== saved[uid]);
};
