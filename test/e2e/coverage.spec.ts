import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { seriousFaults } from './support/axe';
import { openCoverage } from './support/coverage';
import { picture } from './support/picture';
import { expect, test } from './support/test';

const SERVED = 'What a visitor gets here now';

const drawerOf = (page: Page) => page.getByRole('dialog');

test('the strip names the step of a gap; its drawer shows what a visitor gets and survives a reload', async ({
  page,
}) => {
  await openCoverage(page);
  const strip = page.getByRole('region', { name: 'Do next' });
  await expect(strip.getByText(/needs \d/)).toBeVisible();
  await expect(strip.getByText(/^(Open draft|Create .+|Add existing)$/)).toBeVisible();
  expect(await seriousFaults(strip)).toEqual([]);
  await page.goto('/admin/plugins/touchpoints?cell=consideration/newsletter');
  const drawer = drawerOf(page);
  await expect(drawer.getByText(SERVED)).toBeVisible();
  expect(await seriousFaults(drawer)).toEqual([]);
  await picture(page, 'drawer-light-1440');
  const title = await drawer.getByRole('heading').first().innerText();
  await page.reload();
  await expect(drawer.getByRole('heading').first()).toHaveText(title);
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(page).not.toHaveURL(/cell=/);
});

test('what is done at a slot is done in its drawer: the plan asks before it is lost, and closes with Escape', async ({
  page,
}) => {
  await openCoverage(page, '?cell=consideration/newsletter&do=plan');
  const drawer = drawerOf(page);
  const brief = drawer.getByRole('textbox', { name: 'Brief' });
  await expect(brief).toBeVisible();
  expect(await seriousFaults(drawer)).toEqual([]);
  await picture(page, 'drawer-plan-light-1440');
  await brief.pressSequentially('!');
  await page.keyboard.press('Escape');
  const question = page.getByRole('alertdialog');
  await question.getByRole('button', { name: 'Keep editing' }).click();
  await expect(question).toBeHidden();
  await brief.press('Backspace');
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
});

test('what is placed is taken away in one click, and comes back with Undo', async ({ page }) => {
  await openCoverage(page, '?cell=consideration/product-page');
  const drawer = drawerOf(page);
  const actions = drawer.getByRole('button', { name: /^Actions for/ });
  await expect(actions.first()).toBeVisible();
  const before = await actions.count();
  await actions.last().click();
  await page.getByRole('menuitem', { name: 'Remove from here' }).click();
  await expect(drawer.getByText(/is no longer placed here/)).toBeInViewport();
  await expect(actions).toHaveCount(before - 1);
  await drawer.getByRole('button', { name: 'Undo' }).click();
  await expect(drawer.getByText('Undone')).toBeVisible();
  await expect(actions).toHaveCount(before);
});

test('a stage stands with its goal, and with how all of its slots do', async ({ page }) => {
  await openCoverage(page, '?cell=consideration');
  const drawer = drawerOf(page);
  const about = drawer.getByRole('region', { name: 'About this stage' });
  await expect(about.getByText(/\d+ of \d+ pieces · \d+%/)).toBeVisible();
  await expect(about.getByText('Customer’s goal')).toBeVisible();
  expect(await seriousFaults(drawer)).toEqual([]);
  await picture(page, 'drawer-stage-light-1440');
});

test('two locales stand side by side, and axe finds nothing', async ({ page }) => {
  await openCoverage(page, '?compare=locale:de');
  await expect(page.getByText(/Left: English.*Right: German/)).toBeVisible();
  await expect(page.getByRole('button', { name: /\d+ fewer/ }).first()).toBeVisible();
  expect(await seriousFaults(page.getByRole('main'))).toEqual([]);
  await picture(page, 'compare-light-1440');
});

test('the trend has a line, and says which entries moved it', async ({ page }) => {
  await openCoverage(page, '?tab=trend');
  const changes = page.getByRole('region', { name: /^What changed since/ });
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
