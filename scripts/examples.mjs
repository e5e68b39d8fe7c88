/**
 * `npm run examples`: does what each recipe says (or those named), in a fresh app of its own: makes it with its scaffolder's
 * current version, installs the packed client, writes the files that the page prints, builds and starts it beside a demo of
 * its own, and checks in Chromium what it shows, while content changes and while Strapi fails. Needs the registry and takes
 * minutes for each; not part of CI. `installs` tries package managers. `KEEP=folder` leaves the apps there.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildDemo } from './lib/build.mjs';
import { pack } from './lib/pack.mjs';
import { freePort } from './lib/server.mjs';
import { startBrowser } from './recipes/browser.mjs';
import { startCms } from './recipes/cms.mjs';
import { addTypos, makeApp } from './recipes/fresh-app.mjs';
import { startFaultyProxy } from './recipes/faulty.mjs';
import { tryInstalls } from './recipes/installs.mjs';
import { withNode } from './recipes/node-version.mjs';
import { type } from './recipes/shell.mjs';
import { STACKS } from './recipes/stacks/index.mjs';

/** A slot in a fresh app, from the first command on. */
const SLOT_WITHIN_S = 120;

const wanted = process.argv.slice(2);
const INSTALLS = 'installs';
const ALL = [INSTALLS, ...Object.keys(STACKS)];
const unknown = wanted.filter((name) => !ALL.includes(name));
if (unknown.length > 0) throw new Error(`There are: ${ALL.join(', ')}; not: ${unknown.join(', ')}`);
const names = ALL.filter((name) => wanted.length === 0 || wanted.includes(name));

const folder = process.env.KEEP ? path.resolve(process.env.KEEP) : mkdtempSync(path.join(tmpdir(), 'touchpoints-'));
mkdirSync(folder, { recursive: true });
const running = [];
/** The recipes that took too long, which a busy machine may explain: said at the end. */
const late = [];

const secondsSince = (started) => (Date.now() - started) / 1000;

/** Says what is done, and afterwards how long it took. */
const timed = async (what, work) => {
  const started = Date.now();
  const result = await work();
  console.log(`✓ ${what} (${secondsSince(started).toFixed(1)} s)`);
  return result;
};

/** Makes, builds and starts what a recipe describes, and has it checked. */
const tryStack = async (name, { tarball, cms, browser }) => {
  const stack = STACKS[name];
  const proxy = await startFaultyProxy(cms.url);
  const url = `http://127.0.0.1:${await freePort()}`;
  const say = (what) => console.log(`    ${what}`);
  const context = { url, cms, browser, proxy, say };
  let server;
  try {
    const home = path.join(folder, name);
    mkdirSync(home, { recursive: true });
    const env = { ...(stack.node && (await withNode(stack.node, folder))), ...(await stack.env(context)) };
    const started = Date.now();
    const app = await timed(`${name}: made`, () => makeApp(stack, { folder: home, tarball, env }));
    if (stack.typos) addTypos(app, stack.typos);
    await stack.prepare?.({ ...context, app });
    if (stack.build) await timed(`${name}: built`, () => type(stack.build, { cwd: app, env }));
    server = await stack.start({ ...context, app, env });
    const seconds = secondsSince(started);
    say(`A slot in a fresh app after ${seconds.toFixed(0)} s`);
    if (seconds > SLOT_WITHIN_S) late.push(`${name}: ${seconds.toFixed(0)} s`);
    await timed(`${name}: shows what it should`, () => stack.check({ ...context, app, env }));
  } finally {
    await server?.stop();
    await proxy.stop();
  }
};

const tryStacks = async (stacks, tarball) => {
  const cms = await timed('The demo is up', () => startCms(folder));
  running.push(cms);
  const browser = await startBrowser();
  running.push({ stop: () => browser.close() });
  for (const name of stacks) await tryStack(name, { tarball, cms, browser });
};

try {
  await buildDemo();
  const tarball = await timed('The client is packed', async () => pack('client', folder).tarball);
  if (names.includes(INSTALLS)) {
    const say = (what) => console.log(`    ${what}`);
    await timed('It installs anywhere', () => tryInstalls({ folder, tarball, say }));
  }
  const stacks = names.filter((name) => name in STACKS);
  if (stacks.length > 0) await tryStacks(stacks, tarball);
  assert.deepEqual(late, [], `A slot in a fresh app takes no more than ${SLOT_WITHIN_S} s`);
  console.log(`All is well: ${names.join(', ')}`);
} finally {
  for (const { stop } of running.reverse()) await stop();
  if (!process.env.KEEP) rmSync(folder, { recursive: true, force: true });
}
