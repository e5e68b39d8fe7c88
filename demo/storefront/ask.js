import { createTouchpoints } from '/client/index.mjs';
import { libraryOf } from './library.js';
import { askLocally } from './local.js';
import { PICTURES, SURFACES, visitorOf } from './site.js';

/**
 * How often the server was asked for anything, since the page was opened.
 * @type {{ count: number }}
 */
export const sent = { count: 0 };

/** What was last asked for each surface, so that the page can show the very request. */
const asked = new Map();

const clientOf = (name) =>
  createTouchpoints({
    baseURL: location.origin,
    timeout: 4000,
    retries: 1,
    fetch: (url, init) => {
      sent.count += 1;
      asked.set(name, { method: init.method, url: String(url), body: init.body });
      return fetch(url, init);
    },
  });

const clients = new Map(SURFACES.map(({ touchpoint }) => [touchpoint, clientOf(touchpoint)]));
const other = clientOf('other');

/** All that may be read in this language (see `libraryOf`). */
export const library = (locale) => libraryOf(other, locale);

/**
 * What a surface shows in a state of the page: entries, why, and how that was found out. Rejects as the client does.
 *
 * @param {typeof SURFACES[number]} surface
 * @param {ReturnType<typeof import('./state.js').readState>} state
 * @param {AbortSignal} signal
 */
export async function ask({ touchpoint, limit, contentTypes }, state, signal) {
  const place = { touchpoint, limit, contentTypes, locale: state.locale };
  const visitor = visitorOf(state);
  if (state.mode === 'decide' && state.local) return askLocally(other, { ...place, visitor }, signal);

  const client = clients.get(touchpoint);
  const { stage, segments, fallback } = state;
  const answer =
    state.mode === 'decide'
      ? await client.decide({ ...place, populate: PICTURES, visitor }, { signal })
      : await client.content({ ...place, populate: PICTURES, stage, segments, fallback }, { signal });
  return { ...answer, request: asked.get(touchpoint) };
}
