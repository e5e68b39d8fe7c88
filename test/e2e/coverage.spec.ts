import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { seriousFaults } from './support/axe';
import { openCoverage, scoreOf } from './support/coverage';
import { picture } from './support/picture';
import { rowsOf } from './support/screen';
import { expect, test } from './support/test';

const SERVED = 'What a visitor gets here now';

test('"Fix" opens the drawer of the gap; it shows what a visitor gets and survives a reload', async ({ page }) => {
  await openCoverage(page);
  await page.getByRole('button', { name: 'Fix' }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByText(SERVED)).toBeVisible();
  await expect(drawer.getByText('Plan', { exact: true })).toBeVisible();
  expect(await seriousFaults(drawer)).toEqual([]);
  await picture(page, 'drawer-light-1440');
  const title = await drawer.getByRole('heading').first().innerText();
  await page.reload();
  await expect(drawer.getByRole('heading').first()).toHaveText(title);
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(page).not.toHaveURL(/cell=/);
});

test('gaps are a ranked table; a row opens the same drawer, and back closes it', async ({ page }) => {
  await openCoverage(page);
  await page.getByRole('tab', { name: 'Gaps' }).click();
  const rows = rowsOf(page.getByRole('grid', { name: 'Gaps' }));
  await expect.poll(() => rows.count()).toBeGreaterThan(5);
  await rows.first().getByRole('button').first().click();
  await expect(page.getByRole('dialog').getByText(SERVED)).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('filters live in the URL and in the answer', async ({ page }) => {
  await openCoverage(page, '?locale=fr');
  await expect(page.getByText(/Locale: .*fr/i)).toBeVisible();
  const french = await scoreOf(page);
  await openCoverage(page, '?locale=en');
  expect(await scoreOf(page)).not.toBe(french);
});

test('a filter leaves only its cells, and stands in the URL; back takes it off', async ({ page }) => {
  await openCoverage(page);
  const grid = page.getByRole('grid', { name: 'Coverage by touchpoint and stage' });
  const cells = grid.getByRole('button', { name: /, (Awareness|Consideration|Purchase|Retention|Advocacy): / });
  await expect(cells.first()).toBeVisible();
  const all = await cells.count();
  await page.getByRole('combobox', { name: 'State' }).click();
  await page.getByRole('option', { name: 'Empty' }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => cells.count()).toBeLessThan(all / 2);
  await expect(page).toHaveURL(/state=empty/);
  await page.goBack();
  await expect(cells).toHaveCount(all);
});

test('two locales stand side by side, and axe finds nothing', async ({ page }) => {
  await openCoverage(page, '?compare=locale:de');
  await expect(page.getByText(/Left: English.*Right: German/)).toBeVisible();
  await expect(page.getByText(/\d+ fewer/).first()).toBeVisible();
  expect(await seriousFaults(page.getByRole('main'))).toEqual([]);
  await picture(page, 'compare-light-1440');
});

test('the trend has a line, and says which entries moved it', async ({ page }) => {
  await openCoverage(page, '?tab=trend');
  const changes = page.getByRole('region', { name: /^What changed between/ });
  await expect(changes.getByRole('link').first()).toBeVisible();
  expect(await seriousFaults(page.getByRole('main'))).toEqual([]);
  await picture(page, 'trend-light-1440');
  await page.getByRole('button', { name: 'Show as a table' }).click();
  await expect(page.getByRole('region', { name: 'Coverage over time' }).getByRole('grid')).toBeVisible();
});

test('the grid is taken along as a file that a spreadsheet reads', async ({ page }) => {
  await openCoverage(page);
  await page.getByRole('button', { name: 'Export' }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Grid as a spreadsheet (CSV)' }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toMatch(/^coverage-customer-journey-\d{4}-\d\d-\d\d\.csv$/);
  const text = await readFile((await file.path())!, 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const lines = text.trimEnd().split('\r\n');
  expect(lines.length).toBeGreaterThan(40);
  // A German browser belongs to a German spreadsheet, which parts columns by semicolons.
  expect(lines.every((line) => line.includes(';'))).toBe(true);
});

/** The sizes of a PDF's pages, in points. */
const pageSizes = async (page: Page) => {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)];
  return boxes.map(([, width, height]) => `${Math.round(Number(width))} × ${Math.round(Number(height))}`);
};

test('the print view fits A4 landscape', async ({ page }) => {
  await page.goto('/admin/plugins/touchpoints/print');
  await expect(page.getByRole('heading', { name: /Coverage/ }).first()).toBeVisible();
  expect(await seriousFaults(page.getByRole('main'))).toEqual([]);
  const sizes = await pageSizes(page);
  expect(sizes.length).toBeGreaterThan(1);
  expect(new Set(sizes)).toEqual(new Set(['842 × 595']));
});
