/** A calendar day in the person's own time zone, `YYYY-MM-DD`. */
export const toDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** The day that is this many days from today, in the person's time zone. */
export const dayFromNow = (days: number): string => {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return toDay(day);
};

/** The last moment of a day in the person's time zone: whoever looks at a day wants to see all that happens on it. */
export const endOfDay = (day: string): string | undefined => {
  const first = parseDay(day);
  if (!first) return undefined;
  return new Date(first.getFullYear(), first.getMonth(), first.getDate() + 1, 0, 0, 0, -1).toISOString();
};

/** The last day of something that ends at an instant; what ends at midnight ends on the day before. */
export const lastDayBefore = (end: string): Date => new Date(Date.parse(end) - 1);

/**
 * The day's first moment in the person's own time zone, for display; `undefined` where there is no day.
 */
export const parseDay = (day: string | null | undefined): Date | undefined => {
  const [year, month, date] = (day ?? '').slice(0, 10).split('-').map(Number);
  return year && month && date ? new Date(year, month - 1, date) : undefined;
};
