import { shown } from '../browser.mjs';
import { expectBadDays, expectChange, expectStage } from '../expect.mjs';
import { serve } from '../shell.mjs';

/** The app is there at once; its slot is when there is something in it. */
const ready = '#homepage li';

const check = async (context) => {
  const { url, browser } = context;
  const visit = (path, visitor) => () => shown(browser, `${url}${path}`, { ready, ...visitor });
  const viewed = { storage: { viewed: '2' } };
  await expectStage(context, 'awareness', await visit('/')(), 'For somebody nobody knows');
  await expectStage(context, 'consideration', await visit('/', viewed)(), 'For who has seen two products');
  await expectStage(context, 'purchase', await visit('/?stage=purchase')(), 'For who follows a link');
  await expectStage(context, 'awareness', await visit('/?stage=purchse')(), 'A mistyped stage is ignored');
  await expectChange(context, 'consideration', visit('/', viewed));
  await expectBadDays(context, { visit: visit('/', viewed), recovers: 5000 });
};

const vite = {
  page: 'docs/recipes/vite.md',
  typos: 'src',
  build: 'npm run build',
  env: async ({ proxy }) => ({ VITE_CMS_URL: proxy.url }),
  start: ({ url, app, env }) =>
    serve(`npx vite preview --host 127.0.0.1 --port ${new URL(url).port}`, { app, env, url }),
  check,
};

export const VITE = {
  'vite-react': { ...vite, editions: ['React'] },
  'vite-vue': { ...vite, editions: ['Vue'] },
};
