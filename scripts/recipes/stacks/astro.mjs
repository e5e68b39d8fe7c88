import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { shown } from '../browser.mjs';
import { expectBadDays, expectChange, expectStage } from '../expect.mjs';
import { serve } from '../shell.mjs';

/** `create-astro` loads its templates from GitHub. Where that cannot be reached: what Astro's manual says to do by hand. */
const BY_HAND = [
  'mkdir -p shop/src/pages',
  '(cd shop',
  'npm init --yes',
  'npm pkg set type=module scripts.build="astro build" scripts.astro=astro',
  `printf '{ "extends": "astro/tsconfigs/strict" }' > tsconfig.json`,
  `printf 'import { defineConfig } from "astro/config";\\nexport default defineConfig({});\\n' > astro.config.mjs`,
  'npm install astro)',
].join(' && ');

const commands = (lines) =>
  lines.map((line) => (line.startsWith('npm create astro') ? `${line} || { ${BY_HAND}; }` : line));

const check = async (context) => {
  const { url, browser, app, say } = context;
  if (!existsSync(path.join(app, 'README.md'))) say('create-astro did not reach its templates: made by hand');
  const at = (stage, visitor) => () =>
    shown(browser, `${url}/`, { ready: `[data-stage=${stage}] #homepage`, ...visitor });
  const viewed = { viewed: '2' };
  const still = await shown(browser, `${url}/`, { javaScriptEnabled: false, ...viewed });
  await expectStage(context, 'awareness', still, 'The static page, whoever asks');
  assert.equal(still.headers['cache-control']?.includes('no-store') ?? false, false, 'is for everybody');
  await expectStage(context, 'consideration', await at('consideration', viewed)(), 'For who has seen two products');
  await expectStage(context, 'awareness', await at('awareness')(), 'For somebody nobody knows');
  await expectChange(context, 'consideration', at('consideration', viewed));
  await expectBadDays(context, {
    visit: () => shown(browser, `${url}/`, { ...viewed, ready: 'div:has(> #homepage)' }),
    good: at('consideration', viewed),
    recovers: 5000,
  });
};

export const ASTRO = {
  astro: {
    page: 'docs/recipes/astro.md',
    node: 22,
    commands,
    build: 'npm run build',
    env: async ({ proxy }) => ({ CMS_URL: proxy.url }),
    start: ({ url, app, env }) =>
      serve('node dist/server/entry.mjs', {
        app,
        env: { ...env, HOST: '127.0.0.1', PORT: new URL(url).port },
        url,
      }),
    check,
  },
};
