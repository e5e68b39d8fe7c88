import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { msSince } from '../lib/stats.mjs';

const SCRIPT = fileURLToPath(new URL('site-process.cjs', import.meta.url));
const BOOT_WITHIN_MS = 120_000;

/** Commands to a child process, each answered once. */
const callerOf = (child) => {
  const waiting = new Map();
  let calls = 0;
  child.on('message', ({ id, result, error }) => {
    const answer = waiting.get(id);
    waiting.delete(id);
    if (error) answer?.reject(new Error(error));
    else answer?.resolve(result);
  });
  child.once('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`The process ended (${code}).`));
  });
  return (command, argument) =>
    new Promise((resolve, reject) => {
      calls += 1;
      waiting.set(calls, { resolve, reject });
      child.send({ id: calls, command, argument });
    });
};

/** Forks a script and waits for its first message. */
const forked = (script, options, withinMs) =>
  new Promise((resolve, reject) => {
    const child = fork(script, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], ...options });
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`${script} said nothing within ${withinMs / 1000} s.`));
    }, withinMs);
    child.once('message', (message) => {
      clearTimeout(timer);
      resolve({ child, message });
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`${script} ended with ${code}.`));
    });
  });

const stopperOf = (child) => () =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    child.once('exit', resolve);
    child.kill('SIGKILL');
  });

/** A Strapi on this database. `bootMs` is the time from its start as a process until it listened. */
export const startSite = async (database, { config = {} } = {}) => {
  const start = process.hrtime.bigint();
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    STRAPI_TELEMETRY_DISABLED: 'true',
    BENCH_DATABASE: database,
    BENCH_PLUGIN_CONFIG: JSON.stringify(config),
  };
  const { child, message } = await forked(SCRIPT, { env, execArgv: ['--expose-gc'] }, BOOT_WITHIN_MS);
  const bootMs = msSince(start);
  return { url: `http://127.0.0.1:${message.port}`, bootMs, call: callerOf(child), stop: stopperOf(child) };
};

/** The process that makes requests, apart from the bench's own work and from the site. */
export const startLoad = async () => {
  const script = fileURLToPath(new URL('load-process.mjs', import.meta.url));
  const { child } = await forked(script, {}, 10_000);
  const call = callerOf(child);
  return {
    /** As fast as they are answered: `{ perSecond, p50, p99 }`, latencies in milliseconds. */
    press: (options) => call('press', options),
    /** So many URLs a second, whatever the answers take: milliseconds of each. */
    paced: (urls, rate) => call('paced', { urls, rate }),
    /** One after another: milliseconds of each. */
    inTurn: (urls, headers) => call('inTurn', { urls, headers }),
    stop: stopperOf(child),
  };
};
