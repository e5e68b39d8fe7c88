import { DAY } from '../../../engine';

/** The day of an instant in UTC, `YYYY-MM-DD`; of now by default. */
export const dayOf = (at: number = Date.now()): string => new Date(at).toISOString().slice(0, 10);

/** The day so many days after another one; before it where `days` is negative. */
export const daysAfter = (day: string, days: number): string => dayOf(Date.parse(day) + days * DAY);
