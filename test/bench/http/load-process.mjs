/** Makes the requests, in a process of its own: the site has its core for itself, and the bench's own work delays nobody. */
import { Agent, get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import autocannon from 'autocannon';
import { msSince, percentile } from '../lib/stats.mjs';

const timeOne = (url, headers, agent) =>
  new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    get(url, { agent, headers }, (response) => {
      response.resume();
      response.on('end', () => {
        if (response.statusCode < 300) resolve(msSince(start));
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
      response.on('error', reject);
    }).on('error', reject);
  });

const alone = new Agent({ keepAlive: true, maxSockets: 1 });

/** What a stopped run has left unanswered keeps the site busy: waits until it answers promptly, at most a minute. */
const settle = async (url) => {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if ((await timeOne(`${url}/_health`, {}, alone)) < 20) return;
    await wait(100);
  }
};

/** `paths` in turn, by so many connections, each as fast as it is answered. */
const press = async ({ url, paths, headers = {}, connections = 16, seconds }) => {
  const times = [];
  const start = process.hrtime.bigint();
  const requests = paths.map((path) => ({ method: 'GET', path }));
  const run = autocannon({ url, connections, duration: seconds, timeout: 60, headers, requests });
  // autocannon's own histogram knows whole milliseconds only.
  run.on('response', (_client, _status, _bytes, ms) => times.push(ms));
  const { errors, non2xx } = await run;
  if (errors + non2xx > 0) throw new Error(`${paths[0]}: ${errors} errors, ${non2xx} answers without success`);
  const elapsed = msSince(start) / 1000;
  await settle(url);
  return { perSecond: times.length / elapsed, p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
};

/** One after another on one connection. */
const inTurn = async ({ urls, headers = {} }) => {
  const times = [];
  for (const url of urls) times.push(await timeOne(url, headers, alone));
  return times;
};

const crowd = new Agent({ keepAlive: true, maxSockets: 16 });

/** At a steady rate, spread evenly over the time: what a site that is not at its limit answers like. */
const paced = async ({ urls, rate }) => {
  const asked = [];
  const start = performance.now();
  for (const [index, url] of urls.entries()) {
    await wait(start + (index * 1000) / rate - performance.now());
    asked.push(timeOne(url, {}, crowd));
  }
  return Promise.all(asked);
};

const commands = { press, inTurn, paced };

process.on('disconnect', () => process.exit());
process.on('message', async ({ id, command, argument }) => {
  try {
    process.send({ id, result: await commands[command](argument) });
  } catch (error) {
    process.send({ id, error: error.message });
  }
});
process.send({ ready: true });
