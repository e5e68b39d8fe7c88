import { EVENTS, LOCALES, SEGMENTS, STAGES, TRAITS } from './site.js';

/** How many views the address holds, the newest; the server would read up to 200. */
const MAX_VIEWED = 8;

const knownOf = (known, text) => (text ?? '').split(',').filter((name) => known.includes(name));

/** Counts as `product-viewed:2,order-placed:1`. */
const eventsOf = (text) =>
  Object.fromEntries(
    (text ?? '')
      .split(',')
      .map((part) => part.split(':'))
      .filter(([name, count]) => EVENTS.includes(name) && Number(count) > 0)
      .map(([name, count]) => [name, Math.min(99, Math.trunc(Number(count)))]),
  );

/** Views as `guide.abc123,article.def456`. They are taken to have happened just now. */
const viewedOf = (text) =>
  (text ?? '')
    .split(',')
    .map((part) => /^([a-z-]+)\.([a-z0-9]+)$/.exec(part))
    .filter(Boolean)
    .slice(-MAX_VIEWED)
    .map(([, name, documentId]) => ({
      contentType: `api::${name}.${name}`,
      documentId,
      at: new Date().toISOString(),
    }));

/** The page's state as an address tells it; what makes no sense there is as usual. */
export function readState(search) {
  const params = new URLSearchParams(search);
  const pick = (known, name, usual) => (known.includes(params.get(name)) ? params.get(name) : usual);
  return {
    mode: pick(['choose', 'decide'], 'mode', 'choose'),
    locale: pick(LOCALES, 'locale', 'en'),
    stage: pick(STAGES, 'stage', 'consideration'),
    segments: knownOf(SEGMENTS, params.get('segments') ?? 'families'),
    fallback: pick(['ladder', 'none'], 'fallback', 'ladder'),
    local: params.has('local'),
    traits: knownOf(Object.keys(TRAITS), params.get('traits')),
    events: eventsOf(params.get('events')),
    viewed: viewedOf(params.get('viewed')),
  };
}

/** The address of a state; what is as usual is left out, so that links stay short. */
export function writeState(state) {
  const chooses = state.mode === 'choose';
  const pairs = [
    ['mode', !chooses && state.mode],
    ['stage', chooses && state.stage],
    ['segments', chooses && (state.segments.join(',') || 'none')],
    ['fallback', chooses && state.fallback === 'none' && 'none'],
    ['traits', !chooses && state.traits.join(',')],
    [
      'events',
      !chooses &&
        Object.entries(state.events)
          .map((pair) => pair.join(':'))
          .join(','),
    ],
    [
      'viewed',
      !chooses && state.viewed.map((view) => `${view.contentType.split('.').at(-1)}.${view.documentId}`).join(','),
    ],
    ['local', !chooses && state.local && '1'],
    ['locale', state.locale !== 'en' && state.locale],
  ].filter(([, value]) => value);
  // Commas and colons need no escape in a query; with them as they are an address stays readable.
  const query = pairs.map(([name, value]) => `${name}=${value}`).join('&');
  return query ? `?${query}` : location.pathname;
}

/** One more view, the newest last; the same again moves to the end. */
export const addView = (viewed, { __type, documentId }) =>
  [
    ...viewed.filter((view) => view.documentId !== documentId),
    { contentType: __type, documentId, at: new Date().toISOString() },
  ].slice(-MAX_VIEWED);
