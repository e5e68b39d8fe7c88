import type { Core } from '@strapi/strapi';
import { dayFrom } from './dates';
import type { DocumentIds } from './entries';
import { placeEntries } from './journey';

/** How many days ago each week's share of the content was placed; the last one today. */
const WEEKS = [35, 28, 21, 14, 7, 0];
/** Of so many shares the first week has as many as the others have not: half of the content existed when the journey began. */
const SHARES = 10;

/** The week in which something was placed: always the same for the same name. */
const weekOf = (name: string): number => {
  const hash = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  return Math.max(0, (hash % SHARES) - (SHARES - WEEKS.length));
};

/**
 * Places everything week by week and records the coverage of each, so that the trend shows how the shop got where it is.
 * Each week is a change of its own: what is recorded is what is committed. Returns the number of placements.
 */
export async function placeWeekByWeek(strapi: Core.Strapi, ids: DocumentIds, now: number): Promise<number> {
  let placed = 0;
  for (const [week, daysAgo] of WEEKS.entries()) {
    placed += await strapi.db.transaction(() =>
      placeEntries(strapi, ids, now, (cell, entry) => weekOf(`${cell}/${entry}`) === week),
    );
    await strapi
      .plugin('touchpoints')
      .service('trend')
      .record({ day: dayFrom(now, -daysAgo) });
  }
  return placed;
}
