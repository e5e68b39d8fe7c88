/**
 * `npm run demo`: builds what is missing, starts Northpine Outdoor and says where it is. `PORT` is honoured (1337 without),
 * and so are the demo's other variables (`HOST`, `DATABASE_CLIENT`, `SEED`). Ctrl-C stops it.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PARTS } from './lib/build.mjs';
import { bin, ROOT } from './lib/steps.mjs';

const demo = path.join(ROOT, 'demo');

const port = Number(process.env.PORT ?? 1337);
const host = process.env.HOST ?? '127.0.0.1';
const url = `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}`;
const env = {
  ...process.env,
  NODE_ENV: 'production',
  PORT: String(port),
  HOST: host,
  STRAPI_TELEMETRY_DISABLED: 'true',
};

const START_WITHIN_MS = 180_000;
const KILL_AFTER_MS = 10_000;

const say = (text) => console.log(text);

/** Stops this script with a reason that a person can act on. */
class Stop extends Error {}

let child;
let stopping = false;

const run = (name, args, cwd, extra = {}) => {
  child = spawn(bin(name), args, {
    cwd,
    env: { ...env, ...extra },
    stdio: 'inherit',
  });
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ?? code));
  });
  return { process: child, ended };
};

const build = async (what, name, args, cwd) => {
  say(`\n${what}`);
  const result = await run(name, args, cwd).ended;
  if (stopping) throw new Stop('');
  if (result !== 0) throw new Stop(`"${name} ${args.join(' ')}" failed (${result}); what it said stands above.`);
};

/** A clear word now is better than a stack trace after a minute of building. */
const checkPort = () =>
  new Promise((resolve, reject) => {
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
      reject(new Stop(`PORT is "${process.env.PORT}", which is not a port (1 to 65535).`));
      return;
    }
    const probe = createServer();
    probe.once('error', (error) => {
      const reason = error.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${error.code})`;
      reject(new Stop(`Port ${port} ${reason}. Choose another one: PORT=${port + 1} npm run demo`));
    });
    probe.listen(port, host, () => probe.close(resolve));
  });

const isUp = async () => {
  try {
    return (await fetch(`${url}/_health`, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
};

const waitUntilUp = async (ended) => {
  let result;
  void ended.then((value) => (result = value ?? 1));
  for (const start = Date.now(); Date.now() - start < START_WITHIN_MS; await wait(300)) {
    if (stopping) throw new Stop('');
    if (result !== undefined) throw new Stop(`The demo ended before it was up (${result}); what it said stands above.`);
    if (await isUp()) return;
  }
  throw new Stop(`The demo did not answer on ${url} within ${START_WITHIN_MS / 1000} seconds.`);
};

const banner = () =>
  say(`
  Northpine Outdoor is running.

    Shop      ${url}/
    Admin     ${url}/admin
    Log in    demo@northpine.example     may do everything
              editor@northpine.example   writes and places content
    Password  Northpine2026!             (the same for both, for this demo only)

  What a visitor who compares sees in the newsletter, and in the help centre, in German:

    curl '${url}/api/touchpoints/content?stage=consideration&touchpoint=newsletter'
    curl '${url}/api/touchpoints/content?stage=retention&touchpoint=help-centre&locale=de'

  Ctrl-C stops it.
`);

/** Asks the child to end and waits for it; a second Ctrl-C, or ten seconds, ends it the hard way. */
const stop = (signal) => {
  const running = child && child.exitCode === null && child.signalCode === null;
  if (!running) process.exit(0);
  child.kill(stopping ? 'SIGKILL' : signal);
  if (stopping) return;
  stopping = true;
  say('\nStopping …');
  setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS).unref();
};

const main = async () => {
  say(
    'Touchpoints demo: an outdoor shop with a planned customer journey, on SQLite unless DATABASE_CLIENT says otherwise.',
  );
  await checkPort();

  for (const [index, { name, takes, command, cwd, isStale }] of PARTS.entries()) {
    if (await isStale()) await build(`${index + 1} of 3: building ${name} (${takes}) …`, command, ['build'], cwd);
    else say(`${index + 1} of 3: ${name}: built already.`);
  }

  say(`3 of 3: starting on ${url}; the first start writes the demo content, about ten seconds …\n`);
  const server = run('strapi', ['start'], demo);
  await waitUntilUp(server.ended);
  banner();
  const result = await server.ended;
  if (!stopping) throw new Stop(`The demo ended by itself (${result}).`);
};

process.on('SIGINT', () => stop('SIGINT'));
process.on('SIGTERM', () => stop('SIGTERM'));

try {
  await main();
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  if (child && child.exitCode === null) child.kill('SIGTERM');
  if (!stopping) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
