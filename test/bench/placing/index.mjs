import { ARTICLE, documentIdOf, STAGES, TOUCHPOINTS } from '../http/seed.mjs';
import { startSite } from '../http/site.mjs';
import { ADMIN, fetchJson } from '../http/world.mjs';
import { msSince } from '../lib/stats.mjs';

const ENTRIES = 10_000;
const IN_ONE_CALL = 5000;
const MB = 1024 * 1024;

const MOMENTS = STAGES.map((stage, index) => ({
  document_id: `m${String(index).padStart(23, '0')}`,
  key: stage,
  journey: 'bench',
  stage,
  touchpoint: TOUCHPOINTS[0],
  target: 500,
}));

const refs = Array.from({ length: IN_ONE_CALL }, (_, index) => ({
  contentType: ARTICLE,
  documentId: documentIdOf(index),
}));

const timed = async (work) => {
  const start = process.hrtime.bigint();
  const answer = await work();
  return { ms: msSince(start), answer };
};

const figure = (what, value, unit, atMost, detail = '') => ({
  what,
  value,
  unit,
  detail,
  ...(atMost !== undefined && { reach: { atMost } }),
});

/** Throws where a call did something else than what is timed. */
const expectCount = (what, got, wanted) => {
  if (got !== wanted) throw new Error(`${what}: ${got} instead of ${wanted}`);
};

const measure = async (site) => {
  const login = { email: ADMIN.email, password: ADMIN.password };
  const { token } = (await fetchJson(`${site.url}/admin/login`, { method: 'POST', body: login })).data;
  const post = async (path, body) =>
    (await fetchJson(`${site.url}/touchpoints${path}`, { method: 'POST', token, body })).data;
  const add = (weight) => ({ entries: refs, add: [{ stage: STAGES[0], touchpoint: TOUCHPOINTS[0], weight }] });

  await post('/placements/bulk', { ...add(50), entries: refs.slice(0, 10) });
  const before = await site.call('memory');
  const looked = await timed(() => post('/placements/bulk/preview', add(50)));
  const placed = await timed(() => post('/placements/bulk', add(50)));
  expectCount('placed', placed.answer.added, IN_ONE_CALL - 10);
  const after = await site.call('memory');
  const changed = await timed(() => post('/placements/bulk', add(80)));
  expectCount('changed', changed.answer.updated, IN_ONE_CALL);
  const undone = await timed(() => post(`/batches/${changed.answer.batch}/undo`, {}));
  expectCount('put back', undone.answer.updated, IN_ONE_CALL);

  const rule = {
    contentType: ARTICLE,
    action: 'place',
    placements: [{ stage: STAGES[1], touchpoint: TOUCHPOINTS[0] }],
  };
  await post('/rules', { ...rule, filters: { title: { $contains: '(de)' } } });
  const foreseen = await timed(() => post('/rules/run/preview', {}));
  expectCount('foreseen', foreseen.answer.added, ENTRIES / 2);
  const ran = await timed(() => post('/rules/run', {}));
  expectCount('placed by the rule', ran.answer.added, ENTRIES / 2);
  const page = refs.slice(0, 100).map(({ documentId }) => documentId);
  const column = await timed(() =>
    fetchJson(`${site.url}/touchpoints/placements/of-entries?contentType=${ARTICLE}&documentIds=${page}`, { token }),
  );

  return [
    figure(`${IN_ONE_CALL} entries placed in one call`, placed.ms, 'ms', 10_000, 'one transaction'),
    figure('what is kept in memory afterwards', (after.heap - before.heap) / MB, 'MB', 20),
    figure('the look before it, with the score', looked.ms, 'ms'),
    figure(`${IN_ONE_CALL} placements changed in one call`, changed.ms, 'ms', 10_000),
    figure('the same undone', undone.ms, 'ms', 10_000),
    figure(`rules over ${ENTRIES} entries, looked at`, foreseen.ms, 'ms'),
    figure(`rules over ${ENTRIES} entries, half of them placed`, ran.ms, 'ms', 10_000),
    figure("the list's column, 100 rows", column.ms, 'ms'),
  ];
};

/** Part (f): placing at the scale of a real team, on SQLite. */
export const benchPlacing = async ({ world }) => {
  const options = { body: 'Short.', tables: { tp_placements: [], tp_moments: MOMENTS } };
  const site = await startSite(world.database('placing', 2 * ENTRIES, options));
  try {
    return {
      title: `Placing: a site with ${ENTRIES.toLocaleString('en')} entries, none of them placed`,
      figures: await measure(site),
      raw: { entries: ENTRIES },
    };
  } finally {
    await site.stop();
  }
};
