import { toDay } from '../../../utils/days';

/** After how many months to look again: the usual choices. */
export const MONTHS = [3, 6, 12] as const;

/** The same day so many months later, or the last of a month that is shorter; `YYYY-MM-DD`. */
export const inMonths = (months: number, now: Date): string => {
  const wanted = new Date(now.getFullYear(), now.getMonth() + months, 1);
  const lastOfMonth = new Date(wanted.getFullYear(), wanted.getMonth() + 1, 0).getDate();
  wanted.setDate(Math.min(now.getDate(), lastOfMonth));
  return toDay(wanted);
};
