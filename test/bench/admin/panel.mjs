/* global document, MutationObserver, window -- parts of this run in the page */
/**
 * How long after the edit view's form the Journey panel can be used. With the trial site running (`node test/trial/site.mjs`)
 * or the demo: `node test/bench/admin/panel.mjs http://127.0.0.1:1338 [content type] [rounds]`. Each round is a browser that has
 * never been here: it logs in, opens the list, then an entry (the first opening), and then others; and another such browser that comes
 * by an entry's address. It prints the time from the form's first field to a button "Add to journey" that can be pressed, and
 * how many requests the panel made. By an address, Strapi itself draws the heads of its panels half a second after the form.
 */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { table } from '../lib/report.mjs';
import { median } from '../lib/stats.mjs';

const [URL_ = 'http://127.0.0.1:1338', TYPE = 'api::article.article', ROUNDS = '5'] = process.argv.slice(2);
const WHO = { email: 'demo@northpine.example', password: 'Northpine2026!' };
const OPENINGS = 4;
const CHROMIUM = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (candidate) => candidate && existsSync(candidate),
);

/** Notes in the page when the form and the usable panel appear. A polling driver would add its own delay. */
const watch = () => {
  localStorage.setItem('isLoggedIn', 'true');
  localStorage.setItem('strapi-admin-language', 'en');
  window.seen = {};
  const look = () => {
    const { seen } = window;
    if (!/\/api::[^/]+\/[a-z0-9]{24}/.test(window.location.pathname)) return void (window.seen = {});
    seen.form ??= document.querySelector('form input[name]:not([type=hidden])') ? performance.now() : undefined;
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Add to journey');
    seen.panel ??= button && !button.disabled && button.ariaDisabled !== 'true' ? performance.now() : undefined;
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
};

const listUrl = `${URL_}/admin/content-manager/collection-types/${TYPE}`;

/** Opens an entry as `open` does. */
const opening = async (page, open) => {
  let requests = 0;
  const note = (request) => void (requests += /\/touchpoints\/placements\?/.test(request.url()) ? 1 : 0);
  page.on('request', note);
  await open();
  await page.waitForFunction(() => window.seen.form && window.seen.panel, undefined, { timeout: 30_000 });
  await page.waitForLoadState('networkidle');
  page.off('request', note);
  const seen = await page.evaluate(() => window.seen);
  return { ms: seen.panel - seen.form, requests };
};

const openRow = async (page, row) => {
  await page.locator('tbody tr').nth(row).waitFor();
  await page.waitForLoadState('networkidle');
  return opening(page, () => page.locator('tbody tr').nth(row).locator('td').nth(2).click());
};

const newcomer = async (browser) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 960 } });
  const { data } = await (await context.request.post(`${URL_}/admin/login`, { data: WHO })).json();
  await context.addCookies([{ name: 'jwtToken', value: data.token, domain: new URL(URL_).hostname, path: '/admin' }]);
  await context.addInitScript(watch);
  return { context, page: await context.newPage() };
};

const round = async (browser) => {
  const { context, page } = await newcomer(browser);
  await page.goto(listUrl);
  const rows = [];
  let address = '';
  for (let row = 0; row < OPENINGS; row += 1) {
    rows.push(await openRow(page, row));
    address = page.url();
    await page.goBack();
  }
  await context.close();

  const other = await newcomer(browser);
  const byAddress = await opening(other.page, () => other.page.goto(address));
  await other.context.close();
  return { rows, byAddress };
};

const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
const rounds = [];
for (let n = 0; n < Number(ROUNDS); n += 1) rounds.push(await round(browser));
await browser.close();

const ms = (value) => `${value.toFixed(0)} ms`;
const lineOf = (name, openings) => {
  const times = openings.map((opening) => opening.ms);
  const requests = Math.max(...openings.map((opening) => opening.requests));
  return [
    name,
    String(times.length),
    ms(median(times)),
    ms(Math.min(...times)),
    ms(Math.max(...times)),
    String(requests),
  ];
};
console.log(
  table([
    ['opening', 'times', 'median', 'least', 'most', 'requests'],
    lineOf(
      'first after a login',
      rounds.map(({ rows }) => rows[0]),
    ),
    lineOf(
      'later ones',
      rounds.flatMap(({ rows }) => rows.slice(1)),
    ),
    lineOf(
      'first, by its address',
      rounds.map(({ byAddress }) => byAddress),
    ),
  ]),
);
