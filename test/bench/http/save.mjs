import { setTimeout as wait } from 'node:timers/promises';
import { msSince } from '../lib/stats.mjs';
import { ARTICLE, documentIdOf } from './seed.mjs';
import { contentPath } from './urls.mjs';
import { ADMIN, fetchJson } from './world.mjs';

const HERE = { stage: 'purchase', touchpoint: 'touchpoint-11' };
const ELSEWHERE = { stage: 'advocacy', touchpoint: 'touchpoint-30' };
const GIVE_UP_AFTER_MS = 10_000;

/** Asks until the entry is in the answer, or no longer; milliseconds from `start` to that answer. */
const untilServed = async (url, documentId, isWanted, start) => {
  for (;;) {
    const { data } = await fetchJson(url);
    if (data.some((entry) => entry.documentId === documentId) === isWanted) return msSince(start);
    if (msSince(start) > GIVE_UP_AFTER_MS) throw new Error('A saved placement was not served within ten seconds.');
    await wait(1);
  }
};

/**
 * Moves one entry between two cells through the admin API and asks the public one until it shows there:
 * `fromAnswer` begins with the answer to the save, `fromRequest` with the request itself; milliseconds.
 */
export const timeSaves = async ({ url }, times) => {
  const { data } = await fetchJson(`${url}/admin/login`, {
    method: 'POST',
    body: { email: ADMIN.email, password: ADMIN.password },
  });
  const documentId = documentIdOf(10);
  const place = (cell) =>
    fetchJson(`${url}/touchpoints/placements/${ARTICLE}/${documentId}`, {
      method: 'PUT',
      token: data.token,
      // Heavier than every other placement, so that it is among the first ten.
      body: { placements: [{ ...cell, weight: 100 }] },
    });
  const cell = url + contentPath(HERE.stage, HERE.touchpoint);
  const result = { fromAnswer: [], fromRequest: [], gone: [] };
  await place(ELSEWHERE);
  await fetchJson(cell);
  for (let index = 0; index < times; index += 1) {
    const request = process.hrtime.bigint();
    await place(HERE);
    const answer = process.hrtime.bigint();
    result.fromAnswer.push(await untilServed(cell, documentId, true, answer));
    result.fromRequest.push(msSince(request));
    await place(ELSEWHERE);
    result.gone.push(await untilServed(cell, documentId, false, process.hrtime.bigint()));
  }
  return result;
};
