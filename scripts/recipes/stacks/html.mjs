import assert from 'node:assert/strict';
import { createReadStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { shown } from '../browser.mjs';
import { expectBadDays, expectChange, expectStage } from '../expect.mjs';
import { until } from '../until.mjs';

const MEDIA = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8' };

/** Any web server does for plain files; this one needs no package. */
const serveFiles = (app, port) =>
  new Promise((resolve) => {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url, 'http://localhost');
      const file = path.join(app, pathname === '/' ? 'index.html' : path.basename(pathname));
      if (!existsSync(file)) return response.writeHead(404).end();
      response.writeHead(200, { 'Content-Type': MEDIA[path.extname(file)] ?? 'text/plain' });
      return createReadStream(file).pipe(response);
    });
    const stop = () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(done);
      });
    server.listen(port, '127.0.0.1', () => resolve({ stop }));
  });

/** A plain file cannot read where Strapi is: whoever copies it writes it there. */
const pointAt = async ({ app, proxy }) => {
  const file = path.join(app, 'index.html');
  writeFileSync(file, readFileSync(file, 'utf8').replace('http://127.0.0.1:1337', proxy.url));
};

const check = async (context) => {
  const { url, browser, proxy } = context;
  const visit = (search, stage, visitor) => () =>
    shown(browser, `${url}/${search}`, { ready: `#homepage[data-stage=${stage}] li`, ...visitor });
  await expectStage(context, 'awareness', await visit('', 'awareness')(), 'The first visit');
  await expectStage(context, 'purchase', await visit('?stage=purchase', 'purchase')(), 'Somebody who follows a link');

  let remembered;
  const then = async (page) => {
    remembered = await page.evaluate(() => localStorage.getItem('stage'));
  };
  const again = { storage: { stage: 'purchase' }, then };
  await expectStage(context, 'purchase', await visit('', 'purchase', again)(), 'The next visit');
  const mistyped = await visit('?stage=purchse', 'purchase', again)();
  await expectStage(context, 'purchase', mistyped, 'A mistyped stage leads to what is remembered');
  assert.equal(remembered, 'purchase', 'and forgets nothing');
  const gone = await visit('', 'awareness', { storage: { stage: 'gone' }, then })();
  await expectStage(context, 'awareness', gone, 'A stage that is gone since leads to the first');

  const still = await shown(browser, `${url}/`, { javaScriptEnabled: false });
  assert.deepEqual(still.teasers, [{ title: 'Find your outside', href: '/articles' }], 'What stands in the HTML');
  await expectChange(context, 'purchase', visit('?stage=purchase', 'purchase'));

  // What stands in the HTML is there before Strapi is asked.
  const stands = async () => {
    const before = proxy.asked();
    const asked = () =>
      until(
        'Strapi is asked',
        async () => proxy.asked(),
        (count) => count > before,
        { within: 5000 },
      );
    return shown(browser, `${url}/`, { then: asked });
  };
  await expectBadDays(context, { visit: stands, good: visit('', 'awareness'), recovers: 5000 });
};

export const HTML = {
  html: {
    page: 'docs/recipes/html.md',
    env: async () => ({}),
    prepare: pointAt,
    start: ({ app, url }) => serveFiles(app, Number(new URL(url).port)),
    check,
  },
};
