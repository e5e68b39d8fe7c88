import { spawn } from 'node:child_process';
import { amount, ratio } from '../lib/report.mjs';
import { median, msSince, percentile } from '../lib/stats.mjs';
import { ARTICLE, documentIdOf, STAGES, TOUCHPOINTS } from '../http/seed.mjs';
import { startSite } from '../http/site.mjs';
import { cellPaths } from '../http/urls.mjs';
import { ADMIN, fetchJson } from '../http/world.mjs';

const ASKED = 100;
const RATE = 100;
/** Requests of one measure; a training takes about as long. */
const SECONDS = 20;

/** Two hundred words, some of them those of the entry's stage. */
const bodyOf = (index) => {
  const stage = STAGES[index % STAGES.length];
  return Array.from({ length: 200 }, (_, place) => {
    const number = Math.imul(index * 211 + place + 1, 2_654_435_761) >>> 0;
    return number % 10 === 0 ? `${stage.slice(0, 3)}${number % 97}word` : `${(number % 20_011).toString(36)}text`;
  }).join(' ');
};

const logIn = async (url) => {
  const body = { email: ADMIN.email, password: ADMIN.password };
  return (await fetchJson(`${url}/admin/login`, { method: 'POST', body })).data.token;
};

const figure = (what, times, atMost) => ({
  what,
  value: median(times),
  unit: 'ms',
  detail: `95 % within ${amount(percentile(times, 0.95), 'ms')}`,
  reach: { atMost },
});

/** A thread's worth of work that has nothing to do with the site, and the training's priority: what any work costs beside it. */
const whileComputing = async (work) => {
  const code =
    "require('os').setPriority(10); for (let text = ''; ; text = text.length > 1e6 ? '' : text + Math.random());";
  const other = spawn(process.execPath, ['-e', code], { stdio: 'ignore' });
  try {
    return await work();
  } finally {
    other.kill('SIGKILL');
  }
};

/** `/content` at a steady rate: alone, beside something else that computes, and while a training goes on, in turns. */
const compareP99 = async (site, load, token, { rounds, train }) => {
  const urls = Array.from({ length: RATE }, (_, index) => cellPaths()[index]).map((path) => site.url + path);
  // Both in seconds of their own: what beginning one costs would else be found in one of the two alone.
  const ask = async (seconds, isOver = () => false) => {
    const times = [];
    for (let second = 0; second < seconds && !isOver(); second += 1) times.push(...(await load.paced(urls, RATE)));
    return times;
  };
  await ask(5);
  const measured = [];
  for (let round = 0; round < rounds; round += 1) {
    const alone = await ask(SECONDS / 2);
    const beside = await whileComputing(() => ask(SECONDS / 2));
    let over = false;
    const training = train().finally(() => (over = true));
    const during = await ask(4 * SECONDS, () => over);
    await training;
    measured.push({ alone, beside, during });
  }
  return measured;
};

/** A site with so many entries of 200 words, each placed twice: what a training takes, and what it takes from others. */
export const measureHttp = async (world, load, { entries, rounds }) => {
  const options = { localesOf: () => ['en'], body: bodyOf };
  const site = await startSite(world.database('suggestions', entries * 2, options));
  try {
    const token = await logIn(site.url);
    const headers = { authorization: `Bearer ${token}` };
    const trainings = [];
    const train = async () => {
      const start = process.hrtime.bigint();
      const { data } = await fetchJson(`${site.url}/touchpoints/suggestions/train`, {
        method: 'POST',
        token,
        body: {},
      });
      trainings.push({ ...data, whole: msSince(start) });
    };
    await train();
    if (trainings[0].examples !== entries) throw new Error(`It learnt from ${trainings[0].examples} entries.`);

    const entryUrl = (index) =>
      `${site.url}/touchpoints/suggestions?contentType=${ARTICLE}&documentId=${documentIdOf(index * 7)}`;
    const cellUrl = (index) => {
      const [stage, touchpoint] = [STAGES[index % STAGES.length], TOUCHPOINTS[index % TOUCHPOINTS.length]];
      return `${site.url}/touchpoints/suggestions/cell?stage=${stage}&touchpoint=${touchpoint}`;
    };
    const inTurn = async (urlOf, count) => {
      await load.inTurn(
        Array.from({ length: 10 }, (_, index) => urlOf(index)),
        headers,
      );
      return load.inTurn(
        Array.from({ length: count }, (_, index) => urlOf(index)),
        headers,
      );
    };
    const signedIn = await inTurn(() => `${site.url}/admin/users/me`, ASKED);
    const entryTimes = await inTurn(entryUrl, ASKED);
    const cellTimes = await inTurn(cellUrl, 40);

    const measured = await compareP99(site, load, token, { rounds, train });
    const p99 = (times) => percentile(times, 0.99);
    const ratios = measured.map(({ beside, during }) => p99(during) / p99(beside));
    const seconds = (ms) => amount(ms / 1000, 's');
    return [
      {
        what: `training on ${entries.toLocaleString('en')} entries of 200 words, in the thread`,
        value: median(trainings.map(({ took }) => took)) / 1000,
        unit: 's',
        detail: `with reading them, page by page: ${seconds(median(trainings.map(({ whole }) => whole)))}`,
        reach: { atMost: 10 },
      },
      {
        what: 'over HTTP: a suggestion for an entry, beyond what Strapi takes to know who asks',
        value: median(entryTimes) - median(signedIn),
        unit: 'ms',
        detail: `the whole ${amount(median(entryTimes), 'ms')}, GET /admin/users/me ${amount(median(signedIn), 'ms')}`,
        reach: { atMost: 20 },
      },
      figure('over HTTP: entries for a cell', cellTimes, 300),
      ratio(
        `p99 of /content at ${RATE}/s while a training goes on, against while something else computes`,
        median(ratios),
        measured
          .map((times) => [times.during, times.beside, times.alone].map((each) => amount(p99(each), 'ms')).join(' : '))
          .join(', ') + ' (the last: nothing at all)',
        { atMost: 1.5 },
      ),
    ];
  } finally {
    await site.stop();
  }
};
