import type { Page } from '@playwright/test';
import { api } from './support/api';
import { seriousFaults } from './support/axe';
import { picture } from './support/picture';
import { expectFigure, figureOf } from './support/screen';
import { expect, test } from './support/test';

const heading = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 });
const tab = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) });
const progress = (page: Page, at: number, count: number) => page.getByText(`${at} of ${count}`, { exact: true });
/** How many there are to go through. */
const countOf = async (page: Page) => Number((await page.getByText(/^\d+ of \d+$/).innerText()).split(' ').at(-1));

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
    const before = await figureOf(tab(page, 'Not placed'));
    const asideBefore = await figureOf(tab(page, 'Not journey'));
    await page.getByRole('button', { name: `Place ${before} entries one by one` }).click();
    await expect(progress(page, 1, before)).toBeVisible();
    await expect(heading(page)).toBeFocused();
    const first = await heading(page).innerText();
    const suggested = page.getByRole('region', { name: 'Suggested places' });
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
    await expectFigure(tab(page, 'Not placed'), before - 2);
    await expectFigure(tab(page, 'Not journey'), asideBefore + 1);
  });

  test('undo takes back what was saved', async ({ page }) => {
    await page.goto('/admin/plugins/touchpoints/content?placed=unplaced&triage=1');
    await expect(heading(page)).toBeVisible();
    const count = await countOf(page);
    await page.keyboard.press('n');
    await expect(progress(page, 2, count)).toBeVisible();
    await page.keyboard.press('u');
    await expect(progress(page, 1, count)).toBeVisible();
    await expect(page.getByText('All saved')).toBeVisible();
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await expectFigure(tab(page, 'Not placed'), count);
  });
});

test.describe('one by one, in several languages', () => {
  const ARTICLE = 'api::article.article';

  const triage = async (page: Page, title: string, query = '') => {
    const search = `placed=unplaced&triage=1&q=${encodeURIComponent(title)}${query}`;
    await page.goto(`/admin/plugins/touchpoints/content?${search}`);
    await expect(heading(page)).toBeVisible();
  };
  const placeAndBeThrough = async (page: Page) => {
    await choosePlace(page);
    await expect(page.getByText('All saved')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'You are through' })).toBeVisible();
  };

  /** Writes an article beside the screen. Gives its documentId. */
  const write = async (page: Page, title: string, locale: string, documentId?: string): Promise<string> => {
    const path = `/content-manager/collection-types/${ARTICLE}${documentId ? `/${documentId}` : ''}?locale=${locale}`;
    const slug = `${title}-${locale}`.toLowerCase().replace(/\W+/g, '-');
    const text = { title, slug, excerpt: `Worum es in „${title}“ geht, in einem Satz.` };
    const { data } = await api<{ documentId: string }>(page, documentId ? 'PUT' : 'POST', path, text);
    return data.documentId;
  };
  /** For which locales an article is placed. */
  const localesOf = async (page: Page, documentId: string): Promise<(string | null)[]> => {
    const path = `/touchpoints/placements?contentType=${ARTICLE}&documentId=${documentId}`;
    const { data } = await api<{ locale: string | null }[]>(page, 'GET', path);
    return data.map(({ locale }) => locale);
  };

  test('an entry without the default language is shown, and opened, in its own', async ({ page }) => {
    const documentId = await write(page, 'Nur auf Deutsch', 'de');
    await triage(page, 'Nur auf Deutsch');
    await expect(heading(page)).toHaveText('Nur auf Deutsch');
    await expect(page.getByText('Worum es in „Nur auf Deutsch“ geht')).toBeVisible();
    const link = page.getByRole('link', { name: 'Open in the Content Manager' });
    const target = new URL((await link.getAttribute('href'))!, page.url());
    expect(target.pathname).toContain(documentId);
    expect(target.searchParams.get('plugins[i18n][locale]')).toBe('de');
    await expect(page.getByRole('radio')).toHaveCount(0);
  });

  test('in one language: placed for all, or for that one only, whichever entry is on screen', async ({ page }) => {
    const ids = [await write(page, 'Zweisprachig A', 'de'), await write(page, 'Zweisprachig B', 'de')];
    const locales = async () => (await Promise.all(ids.map((id) => localesOf(page, id)))).flat().sort();
    const germanOnly = page.getByRole('radio', { name: 'German only' });
    await triage(page, 'Zweisprachig', '&locale=de');
    await expect(page.getByRole('radio', { name: 'All locales' })).toBeChecked();
    await germanOnly.click();
    await page.keyboard.press('s');
    await expect(progress(page, 2, 2)).toBeVisible();
    await expect(germanOnly).toBeChecked();
    expect(await seriousFaults(page.getByRole('main'))).toEqual([]);
    await picture(page, 'content-triage-locale-light-1440');
    await placeAndBeThrough(page);
    expect(await locales()).toEqual(['de']);

    await triage(page, 'Zweisprachig', '&locale=de');
    await placeAndBeThrough(page);
    expect(await locales()).toEqual(['de', null]);
  });

  test('what is placed for another language stays as it is there, and the card says so', async ({ page }) => {
    const documentId = await write(page, 'Half placed', 'en');
    await write(page, 'Halb platziert', 'de', documentId);
    const placements = [{ stage: 'purchase', locale: 'en' }];
    await api(page, 'PUT', `/touchpoints/placements/${ARTICLE}/${documentId}`, { placements });
    await triage(page, 'Halb platziert', '&locale=de');
    await expect(
      page.getByText('It is placed for another language already: this places it for German only.'),
    ).toBeVisible();
    await picture(page, 'content-triage-elsewhere-light-1440');
    await placeAndBeThrough(page);
    expect((await localesOf(page, documentId)).sort()).toEqual(['de', 'en']);
  });
});
