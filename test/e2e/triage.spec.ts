import type { Page } from '@playwright/test';
import { api } from './support/api';
import { seriousFaults } from './support/axe';
import { picture } from './support/picture';
import { expectFigure, figureOf } from './support/screen';
import { expect, test } from './support/test';

const heading = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 });
const tab = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) });
const progress = (page: Page, at: number, count: number) => page.getByText(`${at} of ${count}`, { exact: true });

/** Chooses Awareness · Video from all places, with the key for that. */
const choosePlace = async (page: Page) => {
  await page.keyboard.press('p');
  await page.getByRole('combobox', { name: 'Search stage or touchpoint' }).fill('awareness video');
  await expect(page.getByRole('option', { name: /Awareness · Video/ })).toBeVisible();
  await page.keyboard.press('Enter');
};

test.describe('one by one', () => {
  test('three entries by keyboard: placed from the list, set aside, skipped; the skip is undone', async ({ page }) => {
    // Nobody is kept waiting for a first training: who asks before it is over sees no suggestions.
    await api(page, 'POST', '/touchpoints/suggestions/train');
    await page.goto('/admin/plugins/touchpoints/content?placed=unplaced');
    const before = await figureOf(tab(page, 'Not on the journey yet'));
    const asideBefore = await figureOf(tab(page, 'Not journey'));
    await page.getByRole('button', { name: `Place ${before} entries one by one` }).click();
    await expect(progress(page, 1, before)).toBeVisible();
    await expect(heading(page)).toBeFocused();
    const first = await heading(page).innerText();
    const suggested = page.getByRole('region', { name: 'Suggested slots' });
    await expect(suggested.getByRole('button', { name: / · / }).first()).toBeVisible();
    expect(await seriousFaults(page.getByRole('main'))).toEqual([]);
    await picture(page, 'content-triage-light-1440');

    await choosePlace(page);
    await expect(progress(page, 2, before)).toBeVisible();
    await expect(heading(page)).not.toHaveText(first);
    await page.keyboard.press('n');
    await expect(progress(page, 3, before)).toBeVisible();
    await page.keyboard.press('s');
    await expect(progress(page, 4, before)).toBeVisible();
    await page.keyboard.press('u');
    await expect(progress(page, 3, before)).toBeVisible();
    await page.keyboard.press('s');
    await expect(page.getByText('All saved')).toBeVisible();
    // Strapi keeps an empty one for announcements of its own.
    await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0);

    await page.getByRole('button', { name: 'Back to the list' }).click();
    await expectFigure(tab(page, 'Not on the journey yet'), before - 2);
    await expectFigure(tab(page, 'Not journey'), asideBefore + 1);
  });
});

test('an entry without the default language is shown, and opened, in its own', async ({ page }) => {
  const text = { title: 'Nur auf Deutsch', slug: 'nur-auf-deutsch', excerpt: 'Worum es geht, in einem Satz.' };
  const path = '/content-manager/collection-types/api::article.article?locale=de';
  const { data } = await api<{ documentId: string }>(page, 'POST', path, text);
  await page.goto('/admin/plugins/touchpoints/content?placed=unplaced&triage=1&q=Nur+auf+Deutsch');
  await expect(heading(page)).toHaveText(text.title);
  await expect(page.getByText(text.excerpt)).toBeVisible();
  const link = page.getByRole('link', { name: 'Open in the Content Manager' });
  const target = new URL((await link.getAttribute('href'))!, page.url());
  expect(target.pathname).toContain(data.documentId);
  expect(target.searchParams.get('plugins[i18n][locale]')).toBe('de');
  await expect(page.getByRole('radio')).toHaveCount(0);
});
