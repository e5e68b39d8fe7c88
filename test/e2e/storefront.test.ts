import type { Browser, Page } from 'playwright-core';
import { launch, picture, seriousFaults, watchConsole } from './support/browser';
import { startDemo, type Demo } from './support/demo';
import { openShop, type Shop } from './support/storefront';

let demo: Demo;
let browser: Browser;
let page: Page;
let shop: Shop;
let faults: string[];

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo({ seed: true }), launch()]);
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  faults = watchConsole(page);
  shop = openShop(page, demo);
});
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

const titlesOf = async (url: string) => {
  const { data } = (await (await fetch(url)).json()) as { data: { documentId: string }[] };
  return data.map(({ documentId }) => documentId);
};

describe('somebody chooses who is visiting', () => {
  test('the page opens on a stage and fills all three places, with the reason at each card', async () => {
    await shop.open();
    for (const place of ['homepage', 'product-page', 'newsletter'] as const) {
      expect((await shop.cards(place)).length).toBeGreaterThan(0);
    }
    await shop.why('homepage').first().getByText('Exact match').waitFor();
    await page.mouse.move(0, 0);
    await picture(page, 'storefront-light-1440');
  });

  test('another stage, segment or language changes the cards and the address', async () => {
    await shop.open('?stage=consideration&segments=none');
    const before = await shop.cards('newsletter');
    await shop.choose('Retention');
    const retained = await shop.cards('newsletter');
    expect(retained).not.toEqual(before);
    await shop.choose('Trail runners');
    const runners = await shop.cards('newsletter');
    expect(runners).not.toEqual(retained);
    await page.getByText('Winter miles').first().waitFor();
    await shop.choose('Deutsch');
    expect(new URL(page.url()).search).toBe('?stage=retention&segments=trail-runners&locale=de');
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    await page.getByRole('heading', { name: 'Startseite' }).waitFor();
    await page.getByRole('button', { name: 'In den Korb' }).waitFor();
  });

  test('a reload keeps it, and back leads to what was there before', async () => {
    await shop.open('?stage=retention&segments=trail-runners');
    const shown = await shop.cards('newsletter');
    await page.reload();
    await shop.ready();
    expect(await shop.cards('newsletter')).toEqual(shown);
    await shop.choose('Advocacy');
    expect(await shop.cards('newsletter')).not.toEqual(shown);
    await page.goBack();
    await shop.ready();
    expect(await shop.cards('newsletter')).toEqual(shown);
    expect(await page.getByRole('radio', { name: /Retention/ }).isChecked()).toBe(true);
  });

  test('the keyboard does, too, and the focus stays where it was', async () => {
    await shop.open('?stage=consideration');
    await page.getByRole('radio', { name: /Consideration/ }).focus();
    await page.keyboard.press('ArrowRight');
    await shop.ready();
    expect(new URL(page.url()).searchParams.get('stage')).toBe('purchase');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('purchase');
  });

  test('the request that is shown is the one whose answer is on the page', async () => {
    await shop.open('?stage=purchase&segments=none&locale=fr');
    for (const [name, place] of [
      ['Page d’accueil', 'homepage'],
      ['Page produit', 'product-page'],
    ] as const) {
      await page.locator('.request').getByRole('radio', { name }).check();
      const url = await page.getByRole('link', { name: 'Ouvrir le JSON' }).getAttribute('href');
      expect(await titlesOf(url!)).toEqual(await shop.cards(place));
    }
  });
});

test('the request can be copied as curl', async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const copying = await context.newPage();
  const copied = async (query: string) => {
    await openShop(copying, demo).open(query);
    await copying.getByRole('button', { name: 'Copy curl' }).click();
    await copying.getByRole('button', { name: 'Copied' }).waitFor();
    return copying.evaluate(() => navigator.clipboard.readText());
  };
  expect(await copied('?stage=purchase')).toMatch(/^curl 'http:.*\/api\/touchpoints\/content\?.*stage=purchase.*'$/);
  expect(await copied('?mode=decide')).toMatch(
    /^curl -X POST 'http:.*\/decisions' -H 'Content-Type: application\/json' -d '\{"touchpoint":"homepage".*\}'$/,
  );
  await context.close();
});

describe('why it is shown', () => {
  const panel = () => page.getByRole('tooltip');

  test('hovering or focusing a badge tells it, clicking keeps it, Escape closes it', async () => {
    await shop.open('?stage=consideration&segments=families');
    const badge = shop.why('homepage').first();
    await badge.hover();
    await panel().getByText('for a group this visitor belongs to').waitFor();
    expect(await panel().innerText()).toMatch(/Consideration[\s\S]*homepage[\s\S]*Families[\s\S]*80/);
    await page.mouse.move(0, 0);
    await panel().waitFor({ state: 'hidden' });
    await badge.focus();
    await panel().waitFor();
    await badge.click();
    await page.mouse.move(0, 0);
    expect(await panel().isVisible()).toBe(true);
    expect(await badge.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'hidden' });
  });

  test('an empty place says why, and leads to its gap in the admin', async () => {
    await shop.open('?stage=advocacy&segments=none');
    expect(await shop.cards('homepage')).not.toEqual([]);
    await shop.choose('Fall back where nothing fits');
    await page.locator('#homepage').getByText('Nothing is placed at Advocacy · Homepage').waitFor();
    const gap = page.locator('#homepage').getByRole('link', { name: 'See the gap in the coverage map' });
    expect(await gap.getAttribute('href')).toBe('/admin/plugins/touchpoints?locale=en&cell=advocacy/homepage');
  });
});

describe('Touchpoints decides', () => {
  const decided = () => page.locator('.decided').innerText();

  test('from what a visitor reads, does and is known for', async () => {
    await shop.open('?mode=decide');
    expect(await decided()).toMatch(/^Decided: Awareness/);
    await shop.press(page.locator('.menu').getByRole('button', { name: 'Compare' }));
    expect(await decided()).toMatch(/^Decided: Consideration \(what they read speaks for it: \d+ % ahead/);
    await page.locator('[data-stage=consideration] .bar').waitFor();
    await shop.choose('has children');
    expect(await decided()).toContain('recognised as: Families');
    await shop.press(page.getByRole('button', { name: 'Add to basket' }));
    expect(await decided()).toMatch(/^Decided: Purchase \(the rule of this stage is true/);
    await page.reload();
    await shop.ready();
    expect(await decided()).toMatch(/^Decided: Purchase/);
    await shop.press(page.getByRole('button', { name: 'Start over' }));
    expect(await decided()).toMatch(/^Decided: Awareness/);
  });

  test('a card that is read counts, too', async () => {
    await shop.open('?mode=decide');
    const [first] = await shop.cards('homepage');
    await shop.press(page.locator(`#homepage [data-entry="${first}"] .card-read`));
    expect(await page.locator('.viewed li').count()).toBe(1);
    expect(await decided()).toMatch(/^Decided: Awareness \(what they read speaks for it/);
  });

  test.each([
    '',
    '&traits=children',
    '&events=product-viewed:2&traits=trail-running',
    '&events=order-placed:1&locale=de',
  ])('in the browser as on the server, and without asking: %s', async (visitor) => {
    await shop.open(`?mode=decide${visitor}`);
    const answer = async () => ({ decided: await decided(), shown: await shop.everything() });
    const byServer = await answer();
    await shop.choose(/Decide in the browser|Im Browser entscheiden/);
    expect(await answer()).toEqual(byServer);
    const before = await shop.sent();
    await shop.press(page.locator('.event').last());
    expect(await decided()).toMatch(/Advocacy|Empfehlung/);
    expect(await shop.sent()).toBe(before);
    await page.getByText(/^No request|^Keine Anfrage/).waitFor();
  });
});

describe('when the server is away', () => {
  test('what it said last stays, what was never asked says so, and deciding in the browser goes on', async () => {
    const context = await browser.newContext();
    const alone = await context.newPage();
    const there = openShop(alone, demo);
    await there.open('?stage=purchase');
    await there.choose('Retention');
    const shown = await there.cards('homepage');
    await there.choose('Purchase');
    await alone.route('**/api/**', (route) => route.abort());
    await there.choose('Retention');
    await alone.getByText('This is what it said last').waitFor();
    expect(await there.cards('homepage')).toEqual(shown);
    await there.choose('Advocacy');
    expect(await alone.getByText('does not answer.').count()).toBeGreaterThanOrEqual(3);
    await alone.unroute('**/api/**');
    await there.press(alone.getByRole('button', { name: 'Try again' }).first());
    expect(await there.cards('homepage')).not.toEqual([]);

    await there.open('?mode=decide&local=1');
    await alone.route('**/api/**', (route) => route.abort());
    await there.press(alone.getByRole('button', { name: 'Add to basket' }));
    expect(await alone.locator('.decided').innerText()).toMatch(/^Decided: Purchase/);
    expect(await there.cards('homepage')).not.toEqual([]);
    await context.close();
  });
});

describe.each(['light', 'dark'] as const)('axe finds nothing serious in %s', (colorScheme) => {
  test.each([1440, 1024, 768, 390])('at %d px', async (width) => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      reducedMotion: 'reduce',
    });
    const look = await context.newPage();
    const there = openShop(look, demo);
    for (const address of [
      '',
      '?mode=decide&traits=children&events=product-viewed:2',
      '?stage=advocacy&fallback=none',
    ]) {
      await there.open(address);
      expect(await seriousFaults(look, 'html')).toEqual([]);
      expect(await look.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    await there.open('?stage=consideration&segments=families');
    await there.why('homepage').first().click();
    expect(await seriousFaults(look, 'html')).toEqual([]);
    await picture(look, `storefront-${colorScheme}-${width}`);
    await context.close();
  });
});

test('the page reported no error', () => {
  expect(faults).toEqual([]);
});
