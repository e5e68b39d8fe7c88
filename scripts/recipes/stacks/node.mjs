import { shown } from '../browser.mjs';
import { expectBadDays, expectChange, expectStage } from '../expect.mjs';
import { serve } from '../shell.mjs';

const check = async (context) => {
  const { url, browser } = context;
  const visit = (path, visitor) => () => shown(browser, `${url}${path}`, { javaScriptEnabled: false, ...visitor });
  const viewed = { viewed: '2' };
  await expectStage(context, 'awareness', await visit('/')(), 'For somebody nobody knows');
  await expectStage(context, 'consideration', await visit('/', viewed)(), 'For who has seen two products');
  await expectStage(context, 'purchase', await visit('/?stage=purchase')(), 'For who follows a link');
  await expectStage(context, 'awareness', await visit('/?stage=purchse')(), 'A mistyped stage is ignored');
  await expectChange(context, 'consideration', visit('/', viewed));
  await expectBadDays(context, { visit: visit('/', viewed), recovers: 5000 });
};

const node = (file) => ({
  page: 'docs/recipes/node.md',
  env: async ({ proxy }) => ({ CMS_URL: proxy.url }),
  start: ({ url, app, env }) => serve(`node ${file}`, { app, env: { ...env, PORT: new URL(url).port }, url }),
  check,
});

export const NODE = {
  'node-module': { ...node('server.mjs'), editions: ['module'] },
  'node-require': { ...node('server.cjs'), editions: ['require'] },
};
