import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { seriousFaults } from './support/axe';
import { picture } from './support/picture';
import { expectFigure, figureOf, rowsOf } from './support/screen';
import { expect, test } from './support/test';

const rows = (page: Page) => rowsOf(page.getByRole('grid', { name: 'Content' }));
const tab = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) });

const open = async (page: Page, query = '') => {
  await page.goto(`/admin/plugins/touchpoints/content${query}`);
  await expect(rows(page).first()).toBeVisible();
};

test.describe('the list', () => {
  test('shows every entry that takes part, with its places', async ({ page }) => {
    await open(page);
    await expect(rows(page)).toHaveCount(25);
    const [all, ...parts] = await Promise.all(
      ['All', 'On the journey', 'Not on the journey yet', 'Excluded'].map((name) => figureOf(tab(page, name))),
    );
    expect(parts.reduce((sum, part) => sum + part)).toBe(all);
    expect(await seriousFaults(page.getByRole('main'))).toEqual([]);
    await picture(page, 'content-light-1440');
  });

  test('a title leads to the Content Manager', async ({ page }) => {
    await open(page, '?placed=placed');
    const link = rows(page).first().getByRole('link').first();
    const title = await link.innerText();
    await link.click();
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
    await expect(page).toHaveURL(/\/content-manager\//);
  });

  test('placements are taken along as a file, of the content types in view; a faulty one is not brought back', async ({
    page,
  }) => {
    await open(page, '?types=api%3A%3Aarticle.article&status=draft');
    await page.getByRole('button', { name: 'File' }).click();
    const waiting = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Export all placed pieces of this content type (CSV)' }).click();
    const csv = await readFile((await (await waiting).path())!, 'utf8');
    const lines = csv.trim().split('\r\n').slice(1);
    // A German browser belongs to a German spreadsheet, which parts columns by semicolons.
    expect(new Set(lines.map((line) => line.split(';')[0]))).toEqual(new Set(['"api::article.article"']));
    await page.getByRole('button', { name: 'File' }).click();
    await page.getByRole('menuitem', { name: 'Import pieces and their slots' }).click();
    const faulty = Buffer.from(csv.replace(/"(awareness|consideration)"/, '"nowhere"'));
    const dialog = page.getByRole('dialog');
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'placements.csv', mimeType: 'text/csv', buffer: faulty });
    await expect(dialog.getByText('1 line can’t be imported')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Nothing to import' })).toBeDisabled();
    expect(await seriousFaults(dialog)).toEqual([]);
  });
});

test.describe('bulk', () => {
  test('shows what it would do, does it, and undoes it', async ({ page }) => {
    await open(page, '?placed=unplaced');
    const before = await figureOf(tab(page, 'Not on the journey yet'));
    await rows(page).nth(0).getByRole('checkbox').click();
    await rows(page).nth(1).getByRole('checkbox').click();
    const chosen = page.getByRole('toolbar', { name: 'Selected entries' });
    await chosen.getByRole('button', { name: 'Add to journey…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Search stage or touchpoint' }).fill('advocacy review');
    await dialog.getByRole('option', { name: /Advocacy · Product review/ }).click();
    await expect(dialog.getByText('2 added')).toBeVisible();
    expect(await seriousFaults(dialog)).toEqual([]);
    await picture(page, 'content-bulk-light-1440');
    await dialog.getByRole('button', { name: 'Add to journey' }).click();
    await expect(dialog.getByText('Done with 2 entries')).toBeVisible();
    // The dialog hides the page behind it from who cannot see it, and from a search by role.
    await expectFigure(page.getByRole('tab', { name: /^Not on the journey yet/, includeHidden: true }), before - 2);
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await expect(dialog.getByText('2 removed')).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await expectFigure(tab(page, 'Not on the journey yet'), before);
  });
});
