import { openShop } from './support/storefront';
import { expect, test } from './support/test';

test.use({ person: null, viewport: { width: 1440, height: 900 } });

test.describe('Touchpoints decides', () => {
  test('from what a visitor reads, does and is known for', async ({ page }) => {
    const shop = openShop(page);
    const decided = page.locator('.decided');
    await shop.open('?mode=decide');
    await expect(decided).toHaveText(/^Decided: Awareness/);
    await shop.press(page.getByRole('navigation').getByRole('button', { name: 'Compare' }));
    await expect(decided).toHaveText(/^Decided: Consideration \(judging by what they read: \d+% ahead/);
    await expect(page.locator('[data-stage=consideration] .bar')).toBeVisible();
    await shop.choose('has children');
    await expect(decided).toContainText('recognised as: Families');
    await shop.press(page.getByRole('button', { name: 'Add to basket' }));
    await expect(decided).toHaveText(/^Decided: Purchase \(the rule of this stage applies/);
    await page.reload();
    await shop.ready();
    await expect(decided).toHaveText(/^Decided: Purchase/);
    await shop.press(page.getByRole('button', { name: 'Start over' }));
    await expect(decided).toHaveText(/^Decided: Awareness/);
  });

  test('a card that is read counts, too', async ({ page }) => {
    const shop = openShop(page);
    await shop.open('?mode=decide');
    await shop.press(
      shop
        .place('homepage')
        .getByRole('button', { name: /^Read “/ })
        .first(),
    );
    await expect(page.locator('.viewed').getByRole('listitem')).toHaveCount(1);
    await expect(page.locator('.decided')).toHaveText(/^Decided: Awareness \(judging by what they read/);
  });

  for (const visitor of [
    '',
    '&traits=children',
    '&events=product-viewed:2&traits=trail-running',
    '&events=order-placed:1&locale=de',
  ]) {
    test(`in the browser as on the server, and without asking: ${visitor}`, async ({ page }) => {
      const shop = openShop(page);
      const decided = page.locator('.decided');
      await shop.open(`?mode=decide${visitor}`);
      const answer = async () => ({ decided: await decided.innerText(), shown: await shop.everything() });
      const byServer = await answer();
      await shop.choose(/Decide in the browser|Im Browser entscheiden/);
      expect(await answer()).toEqual(byServer);
      const before = await shop.sent();
      await shop.press(page.getByRole('button', { name: /^wrote a review|^Bewertung geschrieben/ }));
      await expect(decided).toHaveText(/Advocacy|Empfehlung/);
      expect(await shop.sent()).toBe(before);
      await expect(page.getByText(/^No request|^Keine Anfrage/)).toBeVisible();
    });
  }
});

test('when the server is away: what it said last stays, what was never asked says so, and deciding in the browser goes on', async ({
  page,
  faults,
}) => {
  faults.allow(/net::ERR_FAILED/);
  const shop = openShop(page);
  await shop.open('?stage=purchase');
  await shop.choose('Retention');
  const shown = await shop.cards('homepage');
  await shop.choose('Purchase');
  await page.route('**/api/**', (route) => route.abort());
  await shop.choose('Retention');
  await expect(page.getByText('This is its last answer')).toBeVisible();
  expect(await shop.cards('homepage')).toEqual(shown);
  await shop.choose('Advocacy');
  await expect.poll(() => page.getByText('isn’t responding.').count()).toBeGreaterThanOrEqual(3);
  await page.unroute('**/api/**');
  await shop.press(page.getByRole('button', { name: 'Try again' }).first());
  expect(await shop.cards('homepage')).not.toEqual([]);

  await shop.open('?mode=decide&local=1');
  await page.route('**/api/**', (route) => route.abort());
  await shop.press(page.getByRole('button', { name: 'Add to basket' }));
  await expect(page.locator('.decided')).toHaveText(/^Decided: Purchase/);
  expect(await shop.cards('homepage')).not.toEqual([]);
});
