/** What each example must show, and how one that has no server of its own is served. */
import assert from 'node:assert/strict';
import { createReadStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

/** What the demo itself gives for a stage, without any help of the client. */
const titlesOf = async (cms, stage) => {
  const types = 'articles,guides,landing-pages';
  const query = `stage=${stage}&touchpoint=homepage&contentTypes=${types}&fields=title&limit=3`;
  const { data } = await (await fetch(`${cms}/api/touchpoints/content?${query}`)).json();
  assert.ok(data.length > 0, `The demo has something for ${stage}`);
  return data.map(({ title }) => title);
};

/** The titles that a page shows to somebody; `javaScriptEnabled: false` shows what is in the HTML. */
const shown = async (browser, url, { cookie, javaScriptEnabled = true, ready } = {}) => {
  const context = await browser.newContext({ javaScriptEnabled });
  if (cookie) await context.addCookies([{ name: 'viewed', value: cookie, url }]);
  const page = await context.newPage();
  const response = await page.goto(url, { waitUntil: 'load' });
  if (ready) await page.locator(ready).first().waitFor();
  const titles = await page.locator('#homepage li').allTextContents();
  await context.close();
  return { titles: titles.map((title) => title.trim()), response };
};

const next = async ({ url, cms, browser }) => {
  const html = { javaScriptEnabled: false };
  const home = await shown(browser, `${url}/`, html);
  assert.deepEqual(home.titles, await titlesOf(cms, 'awareness'), 'Rendered for somebody nobody knows');
  assert.match(home.response.headers()['cache-control'], /no-store/, 'and kept by no cache');
  const known = await shown(browser, `${url}/`, { ...html, cookie: '2' });
  assert.deepEqual(known.titles, await titlesOf(cms, 'consideration'), 'Rendered for who has seen two products');
  const sent = await shown(browser, `${url}/?stage=purchase`, html);
  assert.deepEqual(sent.titles, await titlesOf(cms, 'purchase'), 'Rendered for who follows a link');
  for (const stage of ['awareness', 'consideration', 'purchase', 'retention', 'advocacy']) {
    const still = await shown(browser, `${url}/stage/${stage}`, { ...html, cookie: '2' });
    assert.deepEqual(still.titles, await titlesOf(cms, stage), `The static page of ${stage}, whoever asks`);
    assert.match(still.response.headers()['cache-control'], /s-maxage=60/, 'is for shared caches');
  }
  assert.equal((await fetch(`${url}/stage/checkout`)).status, 404, 'A stage that nobody knows');
};

const astro = async ({ url, cms, browser }) => {
  const still = await shown(browser, `${url}/`, { javaScriptEnabled: false, cookie: '2' });
  assert.deepEqual(still.titles, await titlesOf(cms, 'awareness'), 'The static page, whoever asks');
  const island = await shown(browser, `${url}/`, { cookie: '2', ready: '[data-stage=consideration]' });
  assert.deepEqual(island.titles, await titlesOf(cms, 'consideration'), 'The island, for who has seen two products');
  const stranger = await shown(browser, `${url}/`, { ready: '[data-stage=awareness]' });
  assert.deepEqual(stranger.titles, await titlesOf(cms, 'awareness'), 'The island, for somebody nobody knows');
};

const html = async ({ url, cms, browser }) => {
  const ready = '#homepage li[title]';
  const home = await shown(browser, `${url}/`, { ready });
  assert.deepEqual(home.titles, await titlesOf(cms, 'awareness'), 'The first visit');
  const sent = await shown(browser, `${url}/?stage=purchase`, { ready });
  assert.deepEqual(sent.titles, await titlesOf(cms, 'purchase'), 'Somebody who follows a link');
  const still = await shown(browser, `${url}/`, { javaScriptEnabled: false });
  assert.deepEqual(still.titles, ['Find your outside'], 'What stands in the HTML');
};

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8' };

/** Any web server does for plain files; this one needs no package. */
const serve = (app, port) =>
  new Promise((resolve) => {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url, 'http://localhost');
      const file = path.join(app, pathname === '/' ? 'index.html' : path.basename(pathname));
      if (!existsSync(file)) return response.writeHead(404).end();
      response.writeHead(200, { 'Content-Type': TYPES[path.extname(file)] ?? 'text/plain' });
      return createReadStream(file).pipe(response);
    });
    const stop = () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(done);
      });
    server.listen(port, '127.0.0.1', () => resolve({ stop }));
  });

/** A plain file cannot read where the CMS is; whoever copies it writes it there. */
const pointAt = (app, cms) => {
  const file = path.join(app, 'index.html');
  writeFileSync(file, readFileSync(file, 'utf8').replace('http://127.0.0.1:1337', cms));
};

export const CHECKS = {
  html: { prepare: pointAt, start: serve, check: html },
  next: { check: next },
  astro: { check: astro },
};
