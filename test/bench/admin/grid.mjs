/* global window, document, MutationObserver, requestAnimationFrame -- parts of this run in the page */
/**
 * How quick the coverage grid is with 60 touchpoints × 8 stages, every slot planned. With the demo running:
 * `node test/bench/admin/grid.mjs http://127.0.0.1:1337 [width]`. It makes the journey it needs, opens it in Chromium, scrolls
 * and walks through it with the arrow keys, opens slots, and compares what that costs with its marks.
 */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { table } from '../lib/report.mjs';
import { median, percentile } from '../lib/stats.mjs';

const [URL_ = 'http://127.0.0.1:1337', WIDTH = '1440'] = process.argv.slice(2);
const WHO = { email: 'demo@northpine.example', password: 'Northpine2026!' };
const SLUG = 'bench-grid';
const CHROMIUM = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/google-chrome',
].find((candidate) => candidate && existsSync(candidate));
const CHANNELS = ['website', 'email', 'social', 'store', 'phone', 'event'];

const stages = Array.from({ length: 8 }, (_, index) => ({ name: `Phase ${index + 1}`, slug: `bench-stage-${index}` }));
const touchpoints = Array.from({ length: 60 }, (_, index) => ({
  name: `Wiederbestellungsbenachrichtigung ${index + 1}`,
  slug: `bench-touchpoint-${index}`,
  channel: CHANNELS[index % CHANNELS.length],
  impact: 1 + (index % 5),
}));
const moments = stages.flatMap((stage) =>
  touchpoints.map((touchpoint, index) => ({
    stage: stage.slug,
    touchpoint: touchpoint.slug,
    target: 1 + (index % 3),
    dueDate: index % 7 === 0 ? '2020-01-01' : null,
  })),
);

/** Milliseconds. */
const MARKS = { paint: 300, frame: 8, open: 100 };

/** Runs before the page's own scripts: when the answer was there, when the grid was painted, how long clicks took. */
const watch = () => {
  window.watched = { clicks: [] };
  localStorage.setItem('isLoggedIn', 'true');
  const clicks = new PerformanceObserver((list) =>
    window.watched.clicks.push(
      ...list.getEntries().flatMap(({ name, duration }) => (name === 'click' ? duration : [])),
    ),
  );
  clicks.observe({ type: 'event', durationThreshold: 16 });
  const grid = new MutationObserver(() => {
    if (!document.querySelector('table[role=grid]')) return;
    grid.disconnect();
    requestAnimationFrame(() => setTimeout(() => (window.watched.paintedAt = performance.now())));
  });
  grid.observe(document, { childList: true, subtree: true });
};

/** From the answer's last byte until the grid is painted. */
const paintTime = (page) =>
  page.evaluate(() => {
    const answer = performance.getEntriesByType('resource').find(({ name }) => name.includes('/touchpoints/coverage?'));
    return window.watched.paintedAt - answer.responseEnd;
  });

const nextFrame = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));

/** Milliseconds of script, style and layout that one step costs. */
const costOf = async (session, page, step) => {
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name) => metrics.find((metric) => metric.name === name).value * 1000;
    return of('ScriptDuration') + of('RecalcStyleDuration') + of('LayoutDuration');
  };
  const before = await read();
  await step();
  await nextFrame(page);
  return (await read()) - before;
};

const STEPS = {
  'scrolling down and up': async (page, index) => page.mouse.wheel(0, index < 40 ? 120 : -120),
  'scrolling sideways': async (page, index) => page.mouse.wheel(index < 40 ? 60 : -60, 0),
  'from slot to slot with the arrow keys': (page, index) =>
    page.keyboard.press(index % 4 === 3 ? 'ArrowRight' : 'ArrowDown'),
};

const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
const context = await browser.newContext({ viewport: { width: Number(WIDTH), height: 960 } });
const { data } = await (await context.request.post(`${URL_}/admin/login`, { data: WHO })).json();
const made = await context.request.post(`${URL_}/touchpoints/journeys/import`, {
  headers: { authorization: `Bearer ${data.token}` },
  data: { name: 'Bench: 60 × 8', slug: SLUG, default: false, stages, touchpoints, moments },
});
if (!made.ok()) throw new Error(`The journey could not be made: ${made.status()} ${await made.text()}`);
await context.addCookies([{ name: 'jwtToken', value: data.token, domain: new URL(URL_).hostname, path: '/admin' }]);
await context.addInitScript(watch);
const page = await context.newPage();
const session = await context.newCDPSession(page);
await session.send('Performance.enable');
const address = `${URL_}/admin/plugins/touchpoints?journey=${SLUG}`;

const paints = [];
for (let round = 0; round < 6; round += 1) {
  await page.goto(address);
  await page.locator('table[role=grid]').waitFor();
  await page.waitForLoadState('networkidle');
  // The first one compiles the admin.
  if (round > 0) paints.push(await paintTime(page));
}
const cells = page.locator('table[role=grid] tbody button[id^=tp-cell]');
await page.waitForFunction(
  (count) => document.querySelectorAll('[id^=tp-cell]').length >= count,
  stages.length * touchpoints.length,
);
console.log(`${await cells.count()} slots at ${WIDTH} px`);

const rows = [['what', 'median', '95 %', 'longest', 'mark']];
const add = (what, values, mark) => {
  const ms = (value) => `${value.toFixed(1)} ms`;
  const isMet = percentile(values, 0.95) <= mark;
  const figures = [median(values), percentile(values, 0.95), Math.max(...values)].map(ms);
  rows.push([what, ...figures, `95 % ≤ ${mark} ms: ${isMet ? 'ok' : 'MISS'}`]);
};
add('answer → grid painted', paints, MARKS.paint);
await page.mouse.move(Number(WIDTH) - 300, 600);
await cells.first().focus();
for (const [name, step] of Object.entries(STEPS)) {
  const costs = [];
  for (let index = 0; index < 80; index += 1) costs.push(await costOf(session, page, () => step(page, index)));
  add(`${name}: script, style and layout of a frame`, costs, MARKS.frame);
}
await page.evaluate(() => (window.watched.clicks = []));
for (let index = 0; index < 20; index += 1) {
  // As with a hand: the mouse is there a moment before it clicks.
  await cells.nth(index * 2).hover();
  await nextFrame(page);
  await nextFrame(page);
  await page.mouse.down();
  await page.mouse.up();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
add('click → drawer painted', await page.evaluate(() => window.watched.clicks), MARKS.open);
await browser.close();
console.log(table(rows));
