import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { freePort } from '../../lib/server.mjs';
import { shown } from '../browser.mjs';
import { expectBadDays, expectStage, isShown, teasersOf } from '../expect.mjs';
import { FAULTS } from '../faulty.mjs';
import { startRelay } from '../relay.mjs';
import { serve } from '../shell.mjs';
import { until } from '../until.mjs';

const STAGES = ['awareness', 'consideration', 'purchase', 'retention', 'advocacy'];
const SECRETS = { WEBHOOK_SECRET: 'a secret of the webhook', PREVIEW_SECRET: 'a secret of the preview' };

/** Seconds after which the recipes' static pages are made again, and what that may take. */
const REVALIDATE_MS = 60_000;
const MAKING_MS = 10_000;

/** From the webhook's call to a page without what was withdrawn. */
const GONE_MS = 2000;

const html = { javaScriptEnabled: false };

const visitors = async (context) => {
  const { url, browser } = context;
  const at = (stage) => ({ ready: `[data-stage=${stage}] #homepage` });
  const home = await shown(browser, `${url}/`, at('awareness'));
  await expectStage(context, 'awareness', home, 'For somebody nobody knows');
  assert.match(home.headers['cache-control'], /no-store/, 'and kept by no cache');
  const known = await shown(browser, `${url}/`, { ...at('consideration'), viewed: '2' });
  await expectStage(context, 'consideration', known, 'For who has seen two products');
  const sent = await shown(browser, `${url}/?stage=purchase`, at('purchase'));
  await expectStage(context, 'purchase', sent, 'For who follows a link');
};

const staticPages = async (context) => {
  const { url, browser } = context;
  for (const stage of STAGES) {
    const still = await shown(browser, `${url}/stage/${stage}`, { ...html, viewed: '2' });
    await expectStage(context, stage, still, `The static page of ${stage}, whoever asks`);
    assert.match(still.headers['cache-control'], /s-maxage=/, 'is for shared caches');
  }
  const first = await fetch(`${url}/stage/checkout`);
  assert.equal(first.status, 404, 'A stage that nobody knows');
  assert.equal((await fetch(`${url}/stage/checkout`)).status, 404, 'and asked for again');
};

/** Withdraws an entry and has it back, with and without the webhook; asks for the page all the time. */
const changes = async (context) => {
  const { url, browser, cms, say } = context;
  const page = () => shown(browser, `${url}/stage/purchase`, html);
  const [entry] = await cms.entriesAt('purchase');
  const isGone = (answer) => answer.status === 200 && !isShown(entry)(answer);

  const unsigned = await fetch(`${url}/api/touchpoints`, { method: 'POST', body: '{"event":"touchpoints.changed"}' });
  assert.equal(unsigned.status, 401, 'Nobody else makes pages out of date');

  const relay = await startRelay(`${url}/api/touchpoints`);
  const removeWebhook = await cms.addWebhook(relay.url, SECRETS.WEBHOOK_SECRET);
  try {
    assert.ok(isShown(entry)(await page()));
    const started = Date.now();
    await cms.withdraw(entry);
    await until('Withdrawn, with the webhook', page, isGone, { within: 10_000 });
    const ended = Date.now();
    const call = relay.calls.find(({ body }) => body.event === 'touchpoints.changed');
    assert.equal(call.status, 204, 'The route takes the webhook');
    say(`Withdrawn: gone ${ended - call.at} ms after the webhook, which came after ${call.at - started} ms`);
    assert.ok(ended - call.at <= GONE_MS, `Gone within ${GONE_MS} ms of the webhook`);
    await expectStage(context, 'purchase', await page(), 'The page stands, with what else there is');

    await cms.publish(entry);
    say(`Published: there after ${await until('Published', page, isShown(entry), { within: 10_000 })} ms`);
  } finally {
    await removeWebhook();
    await relay.stop();
  }
  await cms.withdraw(entry);
  try {
    const within = REVALIDATE_MS + MAKING_MS;
    const after = await until('Withdrawn, without the webhook', page, isGone, { within });
    say(`Withdrawn without the webhook: gone after ${Math.round(after / 1000)} s`);
    await drafts(context, entry);
  } finally {
    await cms.publish(entry);
  }
};

/** An entry that is withdrawn is shown to who previews, and to nobody else. */
const drafts = async ({ url, browser, say }, entry) => {
  const secret = encodeURIComponent(SECRETS.PREVIEW_SECRET);
  const preview = await shown(browser, `${url}/api/draft?secret=${secret}&stage=purchase`, html);
  assert.ok(isShown(entry)(preview), 'Draft mode shows the draft');
  const wrong = await fetch(`${url}/api/draft?secret=wrong&stage=purchase`, { redirect: 'manual' });
  assert.doesNotMatch(wrong.headers.get('set-cookie') ?? '', /__prerender_bypass=\w/, 'Nobody else previews');
  assert.ok(!isShown(entry)(await shown(browser, `${url}/stage/purchase`, html)), 'and the page is as before');
  say('Draft mode shows a draft, to who previews alone');
};

const badDays = async (context) => {
  const { url, browser, say } = context;
  say('For each visitor');
  await expectBadDays(context, { visit: () => shown(browser, `${url}/`, { viewed: '2' }), recovers: 5000 });
  say('A static page that is out of date');
  const headers = { Authorization: `Bearer ${SECRETS.WEBHOOK_SECRET}` };
  await expectBadDays(context, {
    visit: () => shown(browser, `${url}/stage/retention`, html),
    before: () => fetch(`${url}/api/touchpoints`, { method: 'POST', headers, body: '{"event":"touchpoints.changed"}' }),
    recovers: REVALIDATE_MS + MAKING_MS,
  });
};

/**
 * A server that has just started remembers nothing; its static pages are made again when their minute is over. Where Strapi
 * is away by then, they keep what they have.
 */
const restart = async (context) => {
  const { app, env, browser, proxy, cms, say } = context;
  const url = `http://127.0.0.1:${await freePort()}`;
  const server = await start({ url, app, env });
  try {
    const right = teasersOf(await cms.entriesAt('advocacy'));
    const page = () => shown(browser, `${url}/stage/advocacy`, html);
    const isRight = ({ teasers }) => isDeepStrictEqual(teasers, right);
    await until('The page as it is', page, isRight, { within: REVALIDATE_MS });
    proxy.be(FAULTS.down);
    const asked = proxy.asked();
    const visit = async () => {
      const answer = await page();
      assert.ok(isRight(answer), `A page that is old keeps what it has: ${JSON.stringify(answer.teasers)}`);
      return proxy.asked();
    };
    const within = REVALIDATE_MS + MAKING_MS;
    await until('The page is made again', visit, (now) => now > asked, { within });
    for (let visits = 0; visits < 5; visits += 1) await visit();
    say('A server that has just started keeps the pages that it has while Strapi is away');
  } finally {
    proxy.be(undefined);
    await server.stop();
  }
};

const check = async (context) => {
  await visitors(context);
  await staticPages(context);
  await changes(context);
  await badDays(context);
  await restart(context);
};

const start = ({ url, app, env }) =>
  serve(`npx next start --port ${new URL(url).port} --hostname 127.0.0.1`, { app, env, url: `${url}/stage/awareness` });

const next = {
  page: 'docs/recipes/next.md',
  typos: '.',
  build: 'npm run build',
  env: async ({ proxy, cms }) => ({ CMS_URL: proxy.url, CMS_PREVIEW_TOKEN: await cms.previewToken(), ...SECRETS }),
  start: ({ url, app, env }) =>
    serve(`npx next start --port ${new URL(url).port} --hostname 127.0.0.1`, {
      app,
      env,
      url: `${url}/stage/awareness`,
    }),
  check,
};

export const NEXT = {
  'next-16': { ...next, editions: ['with Cache Components', 'Next.js 16'] },
  'next-16-without': { ...next, editions: ['Next.js 16 without', 'without', 'Next.js 16'] },
  'next-15': { ...next, editions: ['Next.js 15', 'without'] },
};
