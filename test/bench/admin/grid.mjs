/* global window, requestAnimationFrame -- parts of this run in the page */
/**
 * How smooth the coverage grid is with 60 touchpoints × 8 stages, every cell planned. With the demo running:
 * `node test/bench/admin/grid.mjs http://127.0.0.1:1337 [width]`. It makes the journey it needs, opens it in Chromium, scrolls,
 * walks through it with the arrow keys and toggles the compact mode, and prints the frames' times and the long tasks. The
 * trace is kept beside the results of the other benches, to be opened in the browser's performance panel.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { table } from '../lib/report.mjs';
import { median, percentile } from '../lib/stats.mjs';

const [URL_ = 'http://127.0.0.1:1337', WIDTH = '1440'] = process.argv.slice(2);
const WHO = { email: 'demo@northpine.example', password: 'Northpine2026!' };
const TRACE = fileURLToPath(new URL('../grid-trace.json', import.meta.url));
const SLUG = 'bench-grid';
const CHROMIUM = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (candidate) => candidate && existsSync(candidate),
);
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

/** Frames of the page and tasks over 50 ms, from now until it is called. */
const watchFrames = (page) =>
  page.evaluate(() => {
    const watched = { frames: [], tasks: [], run: true };
    window.watched = watched;
    const observer = new PerformanceObserver((list) => watched.tasks.push(...list.getEntries().map((e) => e.duration)));
    observer.observe({ type: 'longtask' });
    let last = performance.now();
    const tick = (now) => {
      watched.frames.push(now - last);
      last = now;
      if (watched.run) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });

const framesOf = (page) =>
  page.evaluate(() => {
    window.watched.run = false;
    return { frames: window.watched.frames.slice(1), tasks: window.watched.tasks };
  });

const during = async (page, work) => {
  await watchFrames(page);
  await work();
  return framesOf(page);
};

const ACTIONS = {
  'scrolling down and up': async (page) => {
    await page.mouse.move(700, 700);
    for (const direction of [1, -1]) {
      for (let step = 0; step < 40; step += 1) {
        await page.mouse.wheel(0, 120 * direction);
        await page.waitForTimeout(16);
      }
    }
  },
  'from cell to cell with the arrow keys': async (page) => {
    await page.locator('table[role=grid] tbody button[id^=tp-cell]').first().focus();
    for (let step = 0; step < 30; step += 1) await page.keyboard.press(step % 4 === 3 ? 'ArrowRight' : 'ArrowDown');
  },
  'compact mode on and off': async (page) => {
    await page.getByRole('button', { name: 'View', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Compact' }).click();
    await page.waitForTimeout(500);
    await page.getByRole('checkbox', { name: 'Compact' }).click();
    await page.waitForTimeout(500);
  },
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
await context.addInitScript(() => localStorage.setItem('isLoggedIn', 'true'));
const page = await context.newPage();
await browser.startTracing(page, { path: TRACE });

await page.goto(`${URL_}/admin/plugins/touchpoints?journey=${SLUG}`);
await page.locator('table[role=grid]').waitFor();
await page.waitForLoadState('networkidle');
const cells = await page.locator('table[role=grid] button[id^=tp-cell]').count();
console.log(`${cells} cells at ${WIDTH} px`);

const rows = [['action', 'frames', 'median', '95 %', 'longest', 'tasks over 50 ms']];
for (const [name, work] of Object.entries(ACTIONS)) {
  const { frames, tasks } = await during(page, () => work(page));
  const ms = (value) => `${value.toFixed(1)} ms`;
  rows.push([
    name,
    String(frames.length),
    ms(median(frames)),
    ms(percentile(frames, 0.95)),
    ms(Math.max(...frames)),
    tasks.length === 0 ? 'none' : tasks.map((task) => ms(task)).join(', '),
  ]);
}
await browser.stopTracing();
await browser.close();
console.log(`${table(rows)}\nTrace: ${path.relative(process.cwd(), TRACE)}`);
