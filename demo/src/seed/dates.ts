import type { Season } from '../../seed/shape';

export const DAY = 24 * 60 * 60 * 1000;

/** A span of time; `null` is open-ended. */
export interface Span {
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}

/** The fourth Friday's neighbour: the day after the fourth Thursday of November. */
const blackFridayOf = (year: number): number => {
  const firstWeekday = new Date(Date.UTC(year, 10, 1)).getUTCDay();
  const firstThursday = 1 + ((4 - firstWeekday + 7) % 7);
  return Date.UTC(year, 10, firstThursday + 22);
};

/** This year's date, or next year's once it has begun: a campaign that is planned, not one that runs. */
const next = (now: number, of: (year: number) => number): number => {
  const year = new Date(now).getUTCFullYear();
  return of(year) > now ? of(year) : of(year + 1);
};

const span = (from: number, days: number): Span => ({
  startsAt: new Date(from).toISOString(),
  endsAt: new Date(from + days * DAY).toISOString(),
});

/** The span of a season as seen on a day, given in milliseconds since the epoch. */
export function spanOf(season: Season, now: number): Span {
  const today = Math.floor(now / DAY) * DAY;
  switch (season) {
    case 'blackFriday':
      return span(next(now, blackFridayOf), 4);
    case 'christmas':
      return span(
        next(now, (year) => Date.UTC(year, 11, 1)),
        23,
      );
    case 'endingSoon':
      return span(today - 30 * DAY, 42);
    case 'over':
      return span(today - 60 * DAY, 50);
    case 'soon':
      return span(today + 14 * DAY, 30);
  }
}

/** The day that many days from now, `YYYY-MM-DD`. */
export const dayFrom = (now: number, days: number): string => new Date(now + days * DAY).toISOString().slice(0, 10);
