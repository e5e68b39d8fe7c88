import { amount } from '../lib/report.mjs';
import { median, msSince, percentile } from '../lib/stats.mjs';
import { ARTICLE, documentIdOf, STAGES, TOUCHPOINTS } from '../http/seed.mjs';
import { startSite } from '../http/site.mjs';
import { ADMIN, fetchJson } from '../http/world.mjs';

const ROUNDS = 15;
const DAY = 86_400_000;
/** English, German, French, Spanish and Italian; the site has the first already. */
const LOCALES = ['en', 'de', 'fr', 'es', 'it'];

const idOf = (prefix, index) => `${prefix}${String(index).padStart(23, '0')}`;

/** Every cell of the journey is planned. */
const MOMENTS = STAGES.flatMap((stage, column) =>
  TOUCHPOINTS.map((touchpoint, row) => ({
    document_id: idOf('m', column * TOUCHPOINTS.length + row),
    key: `${stage}/${touchpoint}`,
    journey: 'bench',
    stage,
    touchpoint,
    target: 200 + row * 10,
  })),
);

const SITE = {
  localesOf: () => LOCALES,
  body: 'Short.',
  tables: {
    i18n_locale: LOCALES.slice(1).map((code, index) => ({ document_id: idOf('l', index), code, name: code })),
    tp_moments: MOMENTS,
  },
};

const figure = (what, times, atMost) => ({
  what: `over HTTP: ${what}`,
  value: median(times),
  unit: 'ms',
  detail: `from ${amount(Math.min(...times), 'ms')}; 95 % within ${amount(percentile(times, 0.95), 'ms')}`,
  ...(atMost && { reach: { atMost } }),
});

const timed = async (rounds, work) => {
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = process.hrtime.bigint();
    await work(round);
    times.push(msSince(start));
  }
  return times;
};

const logIn = async (url) => {
  const body = { email: ADMIN.email, password: ADMIN.password };
  return (await fetchJson(`${url}/admin/login`, { method: 'POST', body })).data.token;
};

/** As a strategist asks: the first look after a start, other views, the same again, and after a colleague's change. */
const measure = async (url) => {
  const token = await logIn(url);
  const look = (query) => fetchJson(`${url}/touchpoints/coverage?journey=bench&${query}`, { token });
  const dayAfter = (days) => new Date(Date.now() + days * DAY).toISOString();
  const weigh = (round) =>
    fetchJson(`${url}/touchpoints/placements/${ARTICLE}/${documentIdOf(round)}`, {
      method: 'PUT',
      token,
      body: { placements: [{ stage: STAGES[0], touchpoint: TOUCHPOINTS[round], weight: 60 }] },
    });

  const [first] = await timed(1, () => look('locale=en'));
  const views = {
    'another date': (round) => look(`locale=en&at=${dayAfter(round + 1)}`),
    'no locale': (round) => look(`at=${dayAfter(-round - 1)}`),
    'a segment, another date': (round) => look(`locale=de&segment=runners&at=${dayAfter(round + 1)}`),
  };
  const figures = [];
  for (const [what, view] of Object.entries(views)) figures.push(figure(what, await timed(ROUNDS, view), 150));
  await look('locale=en');
  figures.push(figure('the same look again', await timed(ROUNDS, () => look('locale=en')), 150));
  const afterChange = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await weigh(round);
    afterChange.push(...(await timed(1, () => look('locale=en'))));
  }
  figures.push(figure("after a colleague's change", afterChange, 150));
  figures.push(figure('the first look after a start, which compiles', [first]));
  return figures;
};

/** `GET /touchpoints/coverage` of a site with so many placements of entries in five locales. */
export const measureHttp = async (world, placements) => {
  const site = await startSite(world.database(`coverage-${placements}`, placements, SITE));
  try {
    return await measure(site.url);
  } finally {
    await site.stop();
  }
};
