import { createLocalTouchpoints } from '/client/index.mjs';
import { libraryOf } from './library.js';

/** What decides without the server, fetched once. */
let snapshot = null;

async function load(client) {
  const answer = await client.snapshot();
  return {
    touchpoints: createLocalTouchpoints(answer),
    placements: answer.data.journeys.reduce((sum, { placements }) => sum + placements.length, 0),
  };
}

/** The snapshot that is good now; those who ask at once share one request, and what failed is tried again. */
function current(client) {
  if (snapshot && !snapshot.touchpoints?.expired) return snapshot.loading;
  const mine = { touchpoints: null, loading: load(client) };
  snapshot = mine;
  mine.loading.then(
    ({ touchpoints }) => (mine.touchpoints = touchpoints),
    () => (snapshot = null),
  );
  return mine.loading;
}

/** As the server would decide, from the snapshot: after the first time without any request. */
export async function askLocally(client, question, signal) {
  const [{ touchpoints, placements }, { entries }] = await Promise.all([
    current(client),
    libraryOf(client, question.locale),
  ]);
  signal.throwIfAborted();
  const started = performance.now();
  const { data, meta } = touchpoints.decide(question);
  const took = performance.now() - started;
  return {
    data: data.map((named) => ({ ...entries.get(named.documentId), ...named })),
    meta,
    local: { took, placements },
  };
}
