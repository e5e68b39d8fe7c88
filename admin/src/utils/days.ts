/** A calendar day of the person's own time zone, `YYYY-MM-DD`. */
export const toDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/**
 * The day's first moment in the person's own time zone, which is what the design system's picker takes for a day
 * (https://github.com/strapi/design-system/issues/1891); `undefined` where there is no day.
 */
export const parseDay = (day: string | null | undefined): Date | undefined => {
  const [year, month, date] = (day ?? '').slice(0, 10).split('-').map(Number);
  return year && month && date ? new Date(year, month - 1, date) : undefined;
};
