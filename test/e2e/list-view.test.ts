import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { launch, login, picture, seriousFaults, watchConsole } from './support/browser';
import { startDemo, type Demo } from './support/demo';

const MARKETER = { email: 'demo@northpine.example', password: 'Northpine2026!' };
const ARTICLES = 'content-manager/collection-types/api::article.article';
const ENTRY = 'Three layers, no theory';

let demo: Demo;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let faults: string[];
/** What was asked of the plugin, by path. */
const asked: string[] = [];

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo({ seed: true }), launch()]);
  ({ context, page } = await login(browser, demo, MARKETER));
  faults = watchConsole(page);
  page.on('request', (request: Request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/touchpoints/')) asked.push(pathname);
  });
});
afterAll(async () => {
  await context?.close();
  await browser?.close();
  await demo?.stop();
});
beforeEach(() => {
  asked.length = 0;
});

const open = async (path: string, on: Page = page) => {
  await on.goto(`${demo.url}/admin/${path}`);
  await on.waitForLoadState('networkidle');
};
const button = (name: string | RegExp, on: Page = page) => on.getByRole('button', { name });
const rows = (on: Page = page) => on.getByRole('grid').locator('tbody tr');
const journeyHead = () => page.getByRole('grid').locator('thead th').filter({ hasText: 'Journey' });
const rowOf = (title: string) => rows().filter({ hasText: title });
const batches = () => asked.filter((path) => path.endsWith('/of-entries')).length;
/** Waits until so many were sent; that there are no more is for the test to say. */
const untilBatches = async (count: number) => {
  for (let tries = 0; tries < 200 && batches() < count; tries += 1) await page.waitForTimeout(50);
};
/** Colours fade in; measured half-way they would have too little contrast. */
const settled = (on: Page = page) => on.waitForTimeout(500);

describe('the column "Journey"', () => {
  test('shows where each entry stands, with one request for a page', async () => {
    await open(`${ARTICLES}?page=1&pageSize=100&sort=title:ASC`);
    await journeyHead().waitFor();
    const row = rowOf(ENTRY);
    await row.getByText('Awareness · ').first().waitFor();
    expect(await rows().count()).toBeGreaterThan(10);
    expect(batches()).toBe(1);
    expect(asked).toHaveLength(1);
    await journeyHead().scrollIntoViewIfNeeded();
    await settled();
    await picture(page, 'list-view-light-1440');
  });

  test('asks once more for another page', async () => {
    await open(`${ARTICLES}?page=1&pageSize=10&sort=title:ASC`);
    await untilBatches(1);
    await page.getByRole('link', { name: /Go to page 2/ }).click();
    await page.waitForURL(/page=2/);
    await untilBatches(2);
    await page.waitForLoadState('networkidle');
    expect(batches()).toBe(2);
  });

  test('is not there for a content type that takes no part', async () => {
    await open('content-manager/collection-types/api::author.author');
    await rows().first().waitFor();
    expect(await journeyHead().count()).toBe(0);
    expect(await button(/^Journey: /).count()).toBe(0);
    expect(asked).toEqual([]);
  });
});

describe('the filter', () => {
  test('narrows the list to what is not placed; the URL keeps it', async () => {
    await open(`${ARTICLES}?page=1&pageSize=100&sort=title:ASC`);
    const all = await rows().count();
    await button('Journey: any').click();
    await page.getByRole('combobox', { name: 'Placement' }).click();
    await page.getByRole('option', { name: 'Not placed' }).click();
    await page.waitForURL(/tpPlaced/);
    await page.waitForLoadState('networkidle');
    await settled();
    expect(await seriousFaults(page, '[role="dialog"]')).toEqual([]);
    await picture(page, 'list-filter-light-1440');
    await page.keyboard.press('Escape');
    await button('Journey: Not placed').waitFor();
    const narrowed = await rows().count();
    expect(narrowed).toBeGreaterThan(0);
    expect(narrowed).toBeLessThan(all);
    expect(await rows().filter({ hasText: 'Not placed' }).count()).toBe(narrowed);
    await page.reload();
    await page.waitForLoadState('networkidle');
    await button('Journey: Not placed').waitFor();
    expect(await rows().count()).toBe(narrowed);
  });

  test('names the place that the list is narrowed to', async () => {
    await open(`${ARTICLES}?page=1&pageSize=100&plugins[touchpoints][tpTouchpoint]=newsletter`);
    await button('Journey: Newsletter').waitFor();
    await rowOf(ENTRY).first().waitFor();
  });
});

describe('the bulk action', () => {
  test('places chosen entries, and takes that back', async () => {
    await open(`${ARTICLES}?page=1&pageSize=100&sort=title:ASC&plugins[touchpoints][tpPlaced]=unplaced`);
    await button('Journey: Not placed').waitFor();
    // The Content Manager draws its rows anew while it settles, and forgets which were chosen.
    await settled();
    const before = await rows().count();
    const action = button('Add to journey…');
    for (let tries = 0; tries < 5 && !(await action.isVisible()); tries += 1) {
      await rows().first().getByRole('checkbox').check();
      // It draws the actions when the browser is idle, which waiting for them would keep it from.
      await settled();
    }
    await picture(page, 'list-chosen-light-1440');
    await action.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('option').first().click();
    await dialog.getByRole('button', { name: 'Add to journey' }).click();
    await dialog.getByText('Done with 1 entry').waitFor();
    await settled();
    expect(await seriousFaults(page, '[role="dialog"]')).toEqual([]);
    await picture(page, 'list-bulk-light-1440');
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await dialog.getByText('Undone').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await dialog.waitFor({ state: 'detached' });
    await rows()
      .nth(before - 1)
      .waitFor();
    expect(await rows().count()).toBe(before);
  });

  test('leaves what stands there already with other visitors as it is, unless its box is ticked', async () => {
    const here = 'plugins[touchpoints][tpStage]=awareness&plugins[touchpoints][tpTouchpoint]=blog-article';
    await open(`${ARTICLES}?page=1&pageSize=100&sort=title:ASC&${here}`);
    await button(/^Journey: (?!any)/).waitFor();
    await settled();
    const action = button('Add to journey…');
    for (let tries = 0; tries < 5 && !(await action.isVisible()); tries += 1) {
      for (const row of await rows().all()) await row.getByRole('checkbox').check();
      await settled();
    }
    await action.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByPlaceholder('Search stage or touchpoint').fill('Trail journal');
    await dialog.getByRole('option').filter({ hasText: 'Awareness' }).click();
    const box = dialog.getByRole('checkbox', { name: /^Also change \d+ placement/ });
    await box.waitFor();
    expect(await box.isChecked()).toBe(false);
    expect(await dialog.getByRole('status').last().innerText()).toMatch(/^\d+ as (they are|it is)/);
    await box.click();
    await dialog.getByText(/^\d+ changed/).waitFor();
    expect(await box.isChecked()).toBe(true);
    expect(await seriousFaults(page, '[role="dialog"]')).toEqual([]);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
  });
});

describe('the panel', () => {
  test('adds one request to the edit view, and suggests places', async () => {
    await open(`${ARTICLES}?page=1&pageSize=100&sort=title:ASC&plugins[touchpoints][tpPlaced]=unplaced`);
    asked.length = 0;
    await rows().first().click();
    await button('Add to journey').waitFor();
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual(['/touchpoints/placements']);
    // The first who asks is not kept waiting: what is learnt meanwhile is there for the next.
    const suggested = page.getByRole('list', { name: 'Where it may belong as well' }).getByRole('listitem');
    for (let tries = 0; tries < 20 && (await suggested.count()) === 0; tries += 1) {
      await page.waitForTimeout(500);
      await page.reload({ waitUntil: 'networkidle' });
      await button('Add to journey').waitFor();
    }
    expect(await suggested.count()).toBeGreaterThan(0);
    await settled();
    await picture(page, 'panel-suggestions-light-1440');
  });
});

test.each([
  ['dark', 1440],
  ['light', 1024],
] as const)('looks as it should: %s, %i px', async (theme, width) => {
  const other = await login(browser, demo, MARKETER, { theme, width });
  await open(`${ARTICLES}?page=1&pageSize=20&sort=title:ASC`, other.page);
  await rows(other.page).first().waitFor();
  await settled(other.page);
  await picture(other.page, `list-view-${theme}-${width}`);
  await rows(other.page).filter({ hasText: ENTRY }).or(rows(other.page).last()).first().click();
  await button('Add to journey', other.page).waitFor();
  await other.page.waitForLoadState('networkidle');
  await settled(other.page);
  await picture(other.page, `panel-suggestions-${theme}-${width}`);
  await other.context.close();
});

test('the browser has nothing to complain about', () => {
  expect(faults).toEqual([]);
});
