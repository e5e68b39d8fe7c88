import path from 'node:path';
import { isStale } from './stale.mjs';
import { ROOT, runSteps } from './steps.mjs';

const DEMO = path.join(ROOT, 'demo');
const PLUGIN_SOURCES = [
  'engine',
  'client/src',
  'types',
  'server/src',
  'admin/src',
  'package.json',
  'client/package.json',
];
const PLUGIN_RESULTS = [
  'client/dist/index.d.cts',
  'dist/server/index.js',
  'dist/admin/index.js',
  'dist/types/index.d.mts',
];
const DEMO_SOURCES = ['config', 'seed', 'src', 'package.json', 'tsconfig.json', '../dist/admin/index.js'];

/** What the demo needs built, in this order, and whether it is out of date. */
export const PARTS = [
  {
    name: 'the plugin and its client',
    takes: 'about a minute',
    command: process.execPath,
    args: ['scripts/build.mjs'],
    cwd: ROOT,
    isStale: () => isStale(ROOT, PLUGIN_SOURCES, ...PLUGIN_RESULTS),
  },
  {
    name: 'the demo and its admin',
    takes: 'about a minute',
    command: 'strapi',
    args: ['build'],
    cwd: DEMO,
    isStale: () => isStale(DEMO, DEMO_SOURCES, 'dist/build/index.html', 'dist/src/index.js'),
  },
];

/** Builds what is out of date and leaves the rest alone. */
export const buildDemo = async () => {
  for (const { name, takes, command, args, cwd, isStale: isPartStale } of PARTS) {
    if (!(await isPartStale())) continue;
    const env = { NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' };
    await runSteps([{ say: `Building ${name} (${takes})`, command, args, cwd, env }]);
  }
};
