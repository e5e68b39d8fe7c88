/**
 * `npm run demo`: builds what is missing, starts Northpine Outdoor and says what to try. `npm run demo -- --verbose` shows all
 * that is printed meanwhile. `PORT` is honoured (1337 without), and so are the demo's other variables (`HOST`,
 * `DATABASE_CLIENT`, `SEED`). Ctrl-C stops it.
 */
import { createServer } from 'node:net';
import path from 'node:path';
import { PARTS } from './lib/build.mjs';
import { banner, bannerOfEmpty } from './lib/demo-banner.mjs';
import { startServer } from './lib/server.mjs';
import { bin, inOneLine, ROOT, runSteps } from './lib/steps.mjs';

const verbose = process.argv.includes('--verbose');
const port = Number(process.env.PORT ?? 1337);
const host = process.env.HOST ?? '127.0.0.1';
const url = `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}`;
const env = { NODE_ENV: 'production', PORT: String(port), HOST: host, STRAPI_TELEMETRY_DISABLED: 'true' };
const START_WITHIN_MS = 180_000;

/** What is wrong with the port; better said before a minute of building. */
const faultOfPort = () =>
  new Promise((resolve) => {
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      return resolve(`PORT is "${process.env.PORT}", which is not a port (1 to 65535).`);
    const probe = createServer();
    probe.once('error', ({ code }) => {
      const reason = code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${code})`;
      resolve(`Port ${port} ${reason}. Choose another one: PORT=${port + 1} npm run demo`);
    });
    return probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });

const build = async () => {
  for (const [index, { name, takes, command, args, cwd, isStale }] of PARTS.entries()) {
    const step = `${index + 1} of 3  Building ${name}`;
    if (await isStale()) await runSteps([{ say: `${step} (${takes})`, command, args, cwd, env }], { verbose });
    else console.log(`${step} … built already`);
  }
};

/** Shows what the server says from now on; until it is up, that is kept. */
const start = async (signal) => {
  const say = '3 of 3  Starting the shop; the first start writes its content (about ten seconds)';
  let show = verbose ? (data) => process.stdout.write(data) : undefined;
  return inOneLine(
    say,
    async ({ onOutput }) => {
      show ??= onOutput;
      const server = await startServer(bin('strapi'), ['start'], {
        cwd: path.join(ROOT, 'demo'),
        env,
        url: `${url}/_health`,
        within: START_WITHIN_MS,
        onOutput: (data) => show(data),
        signal,
      }).catch((error) => {
        throw signal.aborted ? Object.assign(error, { stopped: true }) : error;
      });
      show = (data) => process.stdout.write(data);
      return server;
    },
    { verbose },
  );
};

const fault = await faultOfPort();
if (fault) {
  console.error(fault);
  process.exit(1);
}
console.log('Touchpoints demo: an outdoor shop with a planned customer journey.\n');
await build();

const interrupted = new AbortController();
const interrupt = () => interrupted.abort();
process.on('SIGINT', interrupt);
process.on('SIGTERM', interrupt);
try {
  const { ended } = await start(interrupted.signal);
  console.log(process.env.SEED === 'false' ? bannerOfEmpty(url) : banner(url));
  await ended;
  if (!interrupted.signal.aborted) throw new Error('The demo ended by itself.');
} catch (error) {
  if (!interrupted.signal.aborted) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
