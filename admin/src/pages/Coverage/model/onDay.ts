import type { CoverageQuery } from '../../../../../types';
import { endOfDay, toDay } from '../../../utils/days';

/** A chosen day as the server takes it: how things stand when it ends where the person is, and what is overdue on it. */
export const onDay = (day: string | null): Pick<CoverageQuery, 'at' | 'today'> => ({
  at: day ? endOfDay(day) : undefined,
  today: day ?? toDay(new Date()),
});
