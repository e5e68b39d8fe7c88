import type { Locator, Page } from '@playwright/test';
import { seriousFaults } from './support/axe';
import { listOf } from './support/contentManager';
import { picture } from './support/picture';
import { rowsOf } from './support/screen';
import { expect, test } from './support/test';

const ENTRY = 'Three layers, no theory';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const rows = (page: Page) => rowsOf(page.getByRole('grid'));
const rowOf = (page: Page, title: string) => rows(page).filter({ hasText: title });
const journeyHead = (page: Page) =>
  page.getByRole('grid').getByRole('rowgroup').first().getByText('Journey', { exact: true });

/** What a page asks of the plugin, by path. */
const listen = (page: Page): string[] => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/touchpoints/')) asked.push(pathname);
  });
  return asked;
};
const batches = (asked: readonly string[]) => asked.filter((path) => path.endsWith('/of-entries')).length;
/** Every row of the list says where it stands. */
const expectPlaces = (page: Page) =>
  expect(rows(page).filter({ hasNotText: / · |Whole stage|Not on the journey yet|Excluded/ })).toHaveCount(0);

/** Ticks rows until the list offers what can be done with them. */
const choose = async (page: Page, chosen: Locator): Promise<Locator> => {
  const action = button(page, 'Add to journey…');
  // The Content Manager draws its rows again while it settles, and forgets which were ticked.
  await expect(async () => {
    for (const row of await chosen.all()) await row.getByRole('checkbox').check();
    await expect(action).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  return action;
};

test.describe('the column "Journey"', () => {
  test('shows where each entry stands, with one request for a page', async ({ page }) => {
    const asked = listen(page);
    await page.goto(listOf('article', 'page=1&pageSize=100&sort=title:ASC'));
    await expect(rowOf(page, ENTRY).getByText('Awareness · ').first()).toBeVisible();
    await expectPlaces(page);
    expect(await rows(page).count()).toBeGreaterThan(10);
    expect(batches(asked)).toBe(1);
    expect(asked).toHaveLength(1);
    await journeyHead(page).scrollIntoViewIfNeeded();
    await picture(page, 'list-view-light-1440');
  });

  test('asks once more for another page', async ({ page }) => {
    const asked = listen(page);
    await page.goto(listOf('article', 'page=1&pageSize=10&sort=title:ASC'));
    await expect(rows(page)).toHaveCount(10);
    await expectPlaces(page);
    await page.getByRole('link', { name: /Go to page 2/ }).click();
    await expect(page).toHaveURL(/page=2/);
    await expect.poll(() => batches(asked)).toBe(2);
    await expectPlaces(page);
    expect(batches(asked)).toBe(2);
  });

  test('is not there for a content type that takes no part', async ({ page }) => {
    const asked = listen(page);
    await page.goto(listOf('author'));
    await expect(rows(page).first()).toBeVisible();
    await expect(journeyHead(page)).toHaveCount(0);
    await expect(button(page, /^Journey: /)).toHaveCount(0);
    expect(asked).toEqual([]);
  });
});

test.describe('the filter', () => {
  test('narrows the list to what is not placed; the URL keeps it', async ({ page }) => {
    await page.goto(listOf('article', 'page=1&pageSize=100&sort=title:ASC'));
    await expect(rows(page).first()).toBeVisible();
    const all = await rows(page).count();
    await button(page, 'Journey: any').click();
    await page.getByRole('combobox', { name: 'On the journey' }).click();
    await page.getByRole('option', { name: 'Not on the journey yet' }).click();
    await expect(page).toHaveURL(/tpPlaced/);
    expect(await seriousFaults(page.getByRole('dialog'))).toEqual([]);
    await picture(page, 'list-filter-light-1440');
    await page.keyboard.press('Escape');
    await expect(button(page, 'Journey: Not on the journey yet')).toBeVisible();
    await expect(rows(page).filter({ hasNotText: 'Not on the journey yet' })).toHaveCount(0);
    const narrowed = await rows(page).count();
    expect(narrowed).toBeGreaterThan(0);
    expect(narrowed).toBeLessThan(all);
    await page.reload();
    await expect(button(page, 'Journey: Not on the journey yet')).toBeVisible();
    await expect(rows(page)).toHaveCount(narrowed);
  });
});

test.describe('the bulk action', () => {
  test('places chosen entries, and takes that back', async ({ page }) => {
    await page.goto(listOf('article', 'page=1&pageSize=100&sort=title:ASC&plugins[touchpoints][tpPlaced]=unplaced'));
    await expect(button(page, 'Journey: Not on the journey yet')).toBeVisible();
    await expect(rows(page).filter({ hasNotText: 'Not on the journey yet' })).toHaveCount(0);
    const before = await rows(page).count();
    const action = await choose(page, rows(page).first());
    await picture(page, 'list-chosen-light-1440');
    await action.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('option').first().click();
    await dialog.getByRole('button', { name: 'Add to journey' }).click();
    await expect(dialog.getByText('Done with 1 entry')).toBeVisible();
    expect(await seriousFaults(dialog)).toEqual([]);
    await picture(page, 'list-bulk-light-1440');
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await expect(dialog.getByText('Undone')).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await expect(dialog).toBeHidden();
    await expect(rows(page)).toHaveCount(before);
  });
});

for (const [theme, width] of [
  ['dark', 1440],
  ['light', 1024],
] as const) {
  test.describe(`${theme}, ${width} px`, () => {
    test.use({ theme, viewport: { width, height: 960 } });

    test('looks as it should', async ({ page }) => {
      await page.goto(listOf('article', 'page=1&pageSize=20&sort=title:ASC'));
      await expect(rows(page)).toHaveCount(20);
      await expectPlaces(page);
      await picture(page, `list-view-${theme}-${width}`);
      await rows(page).last().click();
      await expect(button(page, 'Add to journey')).toBeVisible();
      await picture(page, `panel-suggestions-${theme}-${width}`);
    });
  });
}
