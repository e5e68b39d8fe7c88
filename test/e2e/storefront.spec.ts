import type { Page } from '@playwright/test';
import { seriousFaults } from './support/axe';
import { picture } from './support/picture';
import { expectNoSidewaysScroll } from './support/screen';
import { openShop } from './support/storefront';
import { expect, test } from './support/test';

/** What explains a badge lies over the page, in none of its landmarks. */
const faultsOf = (page: Page) => seriousFaults(page.locator('html'), ['region']);

test.use({ person: null, viewport: { width: 1440, height: 900 } });

const idsOf = async (url: string) => {
  const { data } = (await (await fetch(url)).json()) as { data: { documentId: string }[] };
  return data.map(({ documentId }) => documentId);
};

test.describe('somebody chooses who is visiting', () => {
  test('the page opens on a stage and fills all three places, with the reason at each card', async ({ page }) => {
    const shop = openShop(page);
    await shop.open();
    for (const place of ['homepage', 'product-page', 'newsletter'] as const) {
      expect((await shop.cards(place)).length).toBeGreaterThan(0);
    }
    await expect(await shop.why('homepage')).toHaveText('Made for this slot and segment');
    await picture(page, 'storefront-light-1440');
  });

  test('another stage, segment or language changes the cards and the address', async ({ page }) => {
    const shop = openShop(page);
    await shop.open('?stage=consideration&segments=none');
    const before = await shop.cards('newsletter');
    await shop.choose('Retention');
    const retained = await shop.cards('newsletter');
    expect(retained).not.toEqual(before);
    await shop.choose('Trail runners');
    expect(await shop.cards('newsletter')).not.toEqual(retained);
    await expect(page.getByText('Winter miles').first()).toBeVisible();
    await shop.choose('Deutsch');
    await expect(page).toHaveURL('/?stage=retention&segments=trail-runners&locale=de');
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page.getByRole('heading', { name: 'Startseite' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'In den Korb' })).toBeVisible();
  });

  test('a reload keeps it, and back leads to what was there before', async ({ page }) => {
    const shop = openShop(page);
    await shop.open('?stage=retention&segments=trail-runners');
    const shown = await shop.cards('newsletter');
    await page.reload();
    await shop.ready();
    expect(await shop.cards('newsletter')).toEqual(shown);
    await shop.choose('Advocacy');
    expect(await shop.cards('newsletter')).not.toEqual(shown);
    await page.goBack();
    await expect(page).toHaveURL(/stage=retention/);
    await shop.ready();
    expect(await shop.cards('newsletter')).toEqual(shown);
    await expect(page.getByRole('radio', { name: /Retention/ })).toBeChecked();
  });

  test('the keyboard does, too, and the focus stays where it was', async ({ page }) => {
    const shop = openShop(page);
    await shop.open('?stage=consideration');
    await page.getByRole('radio', { name: /Consideration/ }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(/stage=purchase/);
    await shop.ready();
    await expect(page.getByRole('radio', { name: /Purchase/ })).toBeFocused();
  });

  test('the request that is shown is the one whose answer is on the page', async ({ page }) => {
    const shop = openShop(page);
    await shop.open('?stage=purchase&segments=none&locale=fr');
    for (const [name, place] of [
      ['Page d’accueil', 'homepage'],
      ['Page produit', 'product-page'],
    ] as const) {
      await page.getByRole('radio', { name, exact: true }).check();
      const url = await page.getByRole('link', { name: 'Ouvrir le JSON' }).getAttribute('href');
      expect(await idsOf(url!)).toEqual(await shop.cards(place));
    }
  });
});

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the request can be copied as curl', async ({ page }) => {
    const copied = async (query: string) => {
      await openShop(page).open(query);
      await page.getByRole('button', { name: 'Copy curl' }).click();
      await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    expect(await copied('?stage=purchase')).toMatch(/^curl 'http:.*\/api\/touchpoints\/content\?.*stage=purchase.*'$/);
    expect(await copied('?mode=decide')).toMatch(
      /^curl -X POST 'http:.*\/decisions' -H 'Content-Type: application\/json' -d '\{"touchpoint":"homepage".*\}'$/,
    );
  });
});

test.describe('why it is shown', () => {
  test('hovering or focusing a badge tells it, clicking keeps it, Escape closes it', async ({ page }) => {
    const shop = openShop(page);
    const panel = page.getByRole('tooltip');
    await shop.open('?stage=consideration&segments=families');
    const badge = await shop.why('homepage');
    await badge.hover();
    await expect(panel.getByText('for a segment this visitor is in')).toBeVisible();
    await expect(panel).toHaveText(/Consideration[\s\S]*homepage[\s\S]*Families[\s\S]*80/);
    await page.mouse.move(0, 0);
    await expect(panel).toBeHidden();
    await badge.focus();
    await expect(panel).toBeVisible();
    await badge.click();
    await page.mouse.move(0, 0);
    await expect(badge).toHaveAttribute('aria-expanded', 'true');
    await expect(panel).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
  });

  test('an empty place says why, and leads to its gap in the admin', async ({ page }) => {
    const shop = openShop(page);
    await shop.open('?stage=advocacy&segments=none');
    expect(await shop.cards('homepage')).not.toEqual([]);
    await shop.choose('Show substitutes where nothing fits');
    const home = page.getByRole('region', { name: 'Homepage' });
    await expect(home.getByText('Nothing is placed at Advocacy · Homepage')).toBeVisible();
    await expect(home.getByRole('link', { name: 'See the gap in Coverage' })).toHaveAttribute(
      'href',
      '/admin/plugins/touchpoints?locale=en&cell=advocacy/homepage',
    );
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing serious in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('at 1440, 1024, 768 and 390 px', async ({ page }) => {
      const shop = openShop(page);
      const atEachWidth = async (check: (width: number) => Promise<void>) => {
        for (const width of [1440, 1024, 768, 390]) {
          await page.setViewportSize({ width, height: 900 });
          await check(width);
        }
      };
      for (const address of [
        '',
        '?mode=decide&traits=children&events=product-viewed:2',
        '?stage=advocacy&fallback=none',
      ]) {
        await shop.open(address);
        await atEachWidth(async () => {
          expect(await faultsOf(page)).toEqual([]);
          await expectNoSidewaysScroll(page);
        });
      }
      await atEachWidth(async (width) => {
        await shop.open('?stage=consideration&segments=families');
        await (await shop.why('homepage')).click();
        await expect(page.getByRole('tooltip')).toBeVisible();
        expect(await faultsOf(page)).toEqual([]);
        await picture(page, `storefront-${colorScheme}-${width}`);
      });
    });
  });
}
