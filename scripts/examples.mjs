/**
 * `npm run examples`: installs the packed client into a copy of each example (or of those named), builds and runs it beside
 * a demo of its own, and checks in Chromium that its pages show what the demo's content API gives. Takes minutes; not part
 * of CI.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { buildDemo } from './lib/build.mjs';
import { CHECKS } from './lib/examples.mjs';
import { pack } from './lib/pack.mjs';
import { freePort, startServer } from './lib/server.mjs';
import { bin, ROOT, run } from './lib/steps.mjs';

const wanted = process.argv.slice(2);
const names = Object.keys(CHECKS).filter((name) => wanted.length === 0 || wanted.includes(name));
if (names.length === 0) throw new Error(`No such example; there are: ${Object.keys(CHECKS).join(', ')}`);

const folder = mkdtempSync(path.join(tmpdir(), 'touchpoints-examples-'));
const running = [];

/** Says what is done, and afterwards how long it took. */
const timed = async (what, work) => {
  const started = Date.now();
  const result = await work();
  console.log(`✓ ${what} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return result;
};

const startDemo = async () => {
  const port = await freePort();
  const cms = `http://127.0.0.1:${port}`;
  const env = {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: path.join(folder, 'demo.db'),
    STRAPI_TELEMETRY_DISABLED: 'true',
  };
  const options = { cwd: path.join(ROOT, 'demo'), env, url: `${cms}/_health` };
  running.push(await startServer(bin('strapi'), ['start'], options));
  return cms;
};

const must = async (command, args, options) => {
  const code = await run(command, args, options);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')}: exit code ${code}`);
};

/** A copy of an example that takes the client from the tarball. Returns its folder. */
const copy = (name, tarball) => {
  const app = path.join(folder, name);
  const leftOut = ['node_modules', '.next', 'dist', '.astro'];
  cpSync(path.join(ROOT, 'examples', name), app, {
    recursive: true,
    filter: (source) => !leftOut.includes(path.basename(source)),
  });
  const file = path.join(app, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.dependencies['touchpoints-client'] = `file:${tarball}`;
  writeFileSync(file, JSON.stringify(manifest));
  return app;
};

const tryExample = async (name, { tarball, cms, browser }) => {
  const { prepare, start, check } = CHECKS[name];
  const app = copy(name, tarball);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    CMS_URL: cms,
    HOST: '127.0.0.1',
    PORT: String(port),
    NEXT_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
  };
  prepare?.(app, cms);
  const install = ['install', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  await timed(`${name}: installed`, () => must('npm', install, { cwd: app }));
  await timed(`${name}: built`, () => must('npm', ['run', '--silent', 'build'], { cwd: app, env }));
  const server = start
    ? await start(app, port)
    : await startServer('npm', ['run', '--silent', 'start'], { cwd: app, env, url });
  try {
    await timed(`${name}: its pages show what they should`, () => check({ url, cms, browser }));
  } finally {
    await server.stop();
  }
};

try {
  await buildDemo();
  const tarball = await timed('The client is packed', async () => pack('client', folder).tarball);
  const cms = await timed('The demo is up', startDemo);
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  running.push({ stop: () => browser.close() });
  for (const name of names) await tryExample(name, { tarball, cms, browser });
  console.log(`All is well: ${names.join(', ')}`);
} finally {
  for (const { stop } of running.reverse()) await stop();
  rmSync(folder, { recursive: true, force: true });
}
