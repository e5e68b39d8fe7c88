import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launch, login, picture, seriousFaults, watchConsole } from './support/browser';
import { startDemo, type Demo } from './support/demo';

const MARKETER = { email: 'demo@northpine.example', password: 'Northpine2026!' };
const SCREEN = 'plugins/touchpoints/content';

let demo: Demo;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let faults: string[];

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo({ seed: true }), launch()]);
  ({ context, page } = await login(browser, demo, MARKETER));
  faults = watchConsole(page);
});
afterAll(async () => {
  await context?.close();
  await browser?.close();
  await demo?.stop();
});

const button = (name: string | RegExp, on: Page = page) => on.getByRole('button', { name });
const rows = (on: Page = page) => on.locator('main tbody tr');
const tab = (name: RegExp) => page.getByRole('tab', { name });
const countOf = async (name: RegExp) => Number(/\d+/.exec(await tab(name).innerText())?.[0]);

/** Colours fade in; measured half-way they would have too little contrast. */
const settled = (on: Page = page) => on.waitForTimeout(500);

const eventually = async (check: () => Promise<void>, attempts = 50) => {
  for (let left = attempts; ; left -= 1) {
    try {
      return await check();
    } catch (error) {
      if (left === 0) throw error;
      await page.waitForTimeout(100);
    }
  }
};

const open = async (query = '', on: Page = page) => {
  await on.goto(`${demo.url}/admin/${SCREEN}${query}`);
  await on.getByRole('heading', { level: 1 }).waitFor();
  await on.waitForLoadState('networkidle');
};

describe('the list', () => {
  test('shows every entry that takes part, with its places', async () => {
    await open();
    await rows().first().waitFor();
    expect(await rows().count()).toBe(25);
    expect(await countOf(/^All/)).toBe(
      (await countOf(/^Placed/)) + (await countOf(/^Not placed/)) + (await countOf(/^Not journey/)),
    );
    await settled();
    expect(await seriousFaults(page)).toEqual([]);
    await picture(page, 'content-light-1440');
  });

  test('what is filtered by stands in the address: a link shows the same, and back works', async () => {
    await open('?placed=placed&stage=consideration&sort=title%3Aasc');
    await rows().first().waitFor();
    expect(await tab(/^Placed/).getAttribute('aria-selected')).toBe('true');
    expect(await countOf(/^Not placed/)).toBe(0);
    const titles = await rows().locator('a').allInnerTexts();
    expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b)));
    for (const row of await rows().all()) expect(await row.innerText()).toContain('Consideration');
    await tab(/^All/).click();
    await page.waitForURL((url) => !url.search.includes('placed='));
    await page.goBack();
    expect(new URL(page.url()).search).toContain('placed=placed');
    await button('Clear filters').click();
    await page.waitForURL((url) => !url.search.includes('stage='));
  });

  test('a title leads to the Content Manager', async () => {
    await open('?placed=placed');
    const title = await rows().first().locator('a').first().innerText();
    await rows().first().locator('a').first().click();
    await page.getByRole('heading', { name: title }).first().waitFor();
    expect(page.url()).toContain('/content-manager/');
  });

  test('placements are taken along as a file, of the content types in view; a faulty one is not brought back', async () => {
    await open('?types=api%3A%3Aarticle.article&status=draft');
    await button('File').click();
    const waiting = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Export all placements of this content type (CSV)' }).click();
    const csv = await readFile((await (await waiting).path())!, 'utf8');
    const lines = csv.trim().split('\r\n').slice(1);
    expect(new Set(lines.map((line) => line.split(',')[0]))).toEqual(new Set(['"api::article.article"']));
    await button('File').click();
    await page.getByRole('menuitem', { name: 'Import placements' }).click();
    const faulty = Buffer.from(csv.replace(/"(awareness|consideration)"/, '"nowhere"'));
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'placements.csv', mimeType: 'text/csv', buffer: faulty });
    await page.getByText('1 line cannot be imported').waitFor();
    expect(await button('Nothing to import').isDisabled()).toBe(true);
    await settled();
    expect(await seriousFaults(page, '[role=dialog]')).toEqual([]);
    await button('Cancel').click();
  });
});

describe('bulk', () => {
  test('shows what it would do, does it, and undoes it', async () => {
    await open('?placed=unplaced');
    await rows().first().waitFor();
    const before = await countOf(/^Not placed/);
    await rows().nth(0).getByRole('checkbox').click();
    await rows().nth(1).getByRole('checkbox').click();
    await page.getByRole('toolbar').getByRole('button', { name: 'Add to journey…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Search stage or touchpoint' }).fill('advocacy review');
    await dialog.getByRole('option', { name: /Advocacy · Product review/ }).click();
    await dialog.getByText('2 added').waitFor();
    await settled();
    expect(await seriousFaults(page, '[role=dialog]')).toEqual([]);
    await picture(page, 'content-bulk-light-1440');
    await dialog.getByRole('button', { name: 'Add to journey' }).click();
    await dialog.getByText('Done with 2 entries').waitFor();
    await eventually(async () =>
      expect(await page.getByRole('tab', { name: /^Not placed/, includeHidden: true }).innerText()).toMatch(
        new RegExp(`${before - 2}$`),
      ),
    );
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await dialog.getByText('2 removed').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await eventually(async () => expect(await countOf(/^Not placed/)).toBe(before));
  });

  test('all that is found can be chosen, not only what is on the page', async () => {
    await open();
    await rows().first().waitFor();
    await page.getByRole('checkbox', { name: 'Choose all on this page' }).click();
    await button(/^Select all \d+ found/).click();
    await page.getByText(`${await countOf(/^All/)} chosen`).waitFor();
    await button('Clear selection').click();
    expect(await page.getByRole('toolbar').count()).toBe(0);
  });
});

test('a filter is kept under a name, applied, and deleted', async () => {
  await open('?placed=unplaced&status=draft');
  await button('Saved filters').click();
  await button('Save this filter').click();
  await page.getByRole('dialog').getByLabel('Name').fill('Drafts to place');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByText('The filter is saved').first().waitFor();
  await open();
  await button('Saved filters').click();
  await page.getByRole('link', { name: 'Drafts to place' }).click();
  await page.waitForURL(/placed=unplaced&status=draft/);
  await button('Saved filters').click();
  await button('Delete Drafts to place').click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByText('You have kept no filter yet').waitFor();
});

describe('one by one', () => {
  const progress = () => page.getByText(/^\d+ of \d+$/).innerText();
  const savedAll = () => page.getByText('All saved').waitFor();
  const heading = () => page.locator('main').getByRole('heading', { level: 2 }).first();

  test('three entries by keyboard: placed from the list, set aside, skipped; the skip is undone', async () => {
    await open('?placed=unplaced');
    const before = await countOf(/^Not placed/);
    const asideBefore = await countOf(/^Not journey/);
    await button(/^Place \d+ entries one by one/).click();
    await heading().waitFor();
    const first = await heading().innerText();
    expect(await progress()).toBe(`1 of ${before}`);
    await eventually(async () => expect(await heading().evaluate((el) => el === document.activeElement)).toBe(true));
    // The first suggestions wait for a training.
    await page.locator('main').getByRole('button', { name: / · / }).first().waitFor();
    await settled();
    expect(await seriousFaults(page)).toEqual([]);
    await picture(page, 'content-triage-light-1440');

    await page.keyboard.press('p');
    await page.getByRole('combobox', { name: 'Search stage or touchpoint' }).fill('awareness video');
    await page.getByRole('option', { name: /Awareness · Video/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(`2 of ${before}`).waitFor();
    await eventually(async () => expect(await heading().innerText()).not.toBe(first));
    await page.keyboard.press('n');
    await page.getByText(`3 of ${before}`).waitFor();
    await page.keyboard.press('s');
    await page.getByText(`4 of ${before}`).waitFor();
    await page.keyboard.press('u');
    await page.getByText(`3 of ${before}`).waitFor();
    await page.keyboard.press('s');
    await savedAll();
    // Strapi keeps an empty one for announcements of its own.
    expect((await page.getByRole('alert').allInnerTexts()).join('')).toBe('');

    await button('Back to the list').click();
    await eventually(async () => expect(await countOf(/^Not placed/)).toBe(before - 2));
    expect(await countOf(/^Not journey/)).toBe(asideBefore + 1);
  });

  test('undo takes back what was saved', async () => {
    await open('?placed=unplaced&triage=1');
    await heading().waitFor();
    const count = (await progress()).split(' ').at(-1);
    await page.keyboard.press('n');
    await page.getByText(`2 of ${count}`).waitFor();
    await page.keyboard.press('u');
    await page.getByText(`1 of ${count}`).waitFor();
    await savedAll();
    await button('Back to the list').click();
    await eventually(async () => expect(await countOf(/^Not placed/)).toBe(Number(count)));
  });
});

describe('one by one, in several languages', () => {
  const ARTICLE = 'api::article.article';
  const heading = () => page.locator('main').getByRole('heading', { level: 2 }).first();
  const triage = async (title: string, query = '') => {
    await open(`?placed=unplaced&triage=1&q=${encodeURIComponent(title)}${query}`);
    await heading().waitFor();
  };

  /** Asks the site as the marketer, beside the screen. */
  const call = async (method: 'GET' | 'POST' | 'PUT', path: string, data?: object) => {
    const cookie = (await context.cookies()).find(({ name }) => name === 'jwtToken');
    const headers = { Authorization: `Bearer ${cookie?.value}` };
    const answer = await context.request.fetch(`${demo.url}${path}`, { method, data, headers });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  };
  const write = async (title: string, locale: string, documentId?: string): Promise<string> => {
    const path = `/content-manager/collection-types/${ARTICLE}${documentId ? `/${documentId}` : ''}?locale=${locale}`;
    const slug = `${title}-${locale}`.toLowerCase().replace(/\W+/g, '-');
    const text = { title, slug, excerpt: `Worum es in „${title}“ geht, in einem Satz.` };
    return (await call(documentId ? 'PUT' : 'POST', path, text)).data.documentId;
  };
  const localesOf = async (documentId: string): Promise<(string | null)[]> => {
    const { data } = await call('GET', `/touchpoints/placements?contentType=${ARTICLE}&documentId=${documentId}`);
    return data.map(({ locale }: { locale: string | null }) => locale);
  };
  const choose = async () => {
    await page.keyboard.press('p');
    await page.getByRole('combobox', { name: 'Search stage or touchpoint' }).fill('awareness video');
    await page.getByRole('option', { name: /Awareness · Video/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('All saved').waitFor();
    await page.getByRole('heading', { name: 'You are through' }).waitFor();
  };

  test('an entry without the default language is shown, and opened, in its own', async () => {
    const documentId = await write('Nur auf Deutsch', 'de');
    await triage('Nur auf Deutsch');
    expect(await heading().innerText()).toBe('Nur auf Deutsch');
    await page.getByText('Worum es in „Nur auf Deutsch“ geht').waitFor();
    const link = page.getByRole('link', { name: 'Open in the Content Manager' });
    const target = new URL((await link.getAttribute('href'))!, demo.url);
    expect(target.pathname).toContain(documentId);
    expect(target.searchParams.get('plugins[i18n][locale]')).toBe('de');
    expect(await page.getByRole('radio').count()).toBe(0);
  });

  test('in one language: placed for all, or for that one only, whichever entry is on screen', async () => {
    const ids = [await write('Zweisprachig A', 'de'), await write('Zweisprachig B', 'de')];
    await triage('Zweisprachig', '&locale=de');
    expect(await page.getByRole('radio', { name: 'All locales' }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: 'German only' }).click();
    await page.keyboard.press('s');
    await page.getByText('2 of 2').waitFor();
    expect(await page.getByRole('radio', { name: 'German only' }).isChecked()).toBe(true);
    await settled();
    expect(await seriousFaults(page)).toEqual([]);
    await picture(page, 'content-triage-locale-light-1440');
    await choose();
    const placed = (await Promise.all(ids.map(localesOf))).flat();
    expect(placed).toEqual(['de']);

    await triage('Zweisprachig', '&locale=de');
    await choose();
    expect((await Promise.all(ids.map(localesOf))).flat().sort()).toEqual(['de', null]);
  });

  test('what is placed for another language stays as it is there, and the card says so', async () => {
    const documentId = await write('Half placed', 'en');
    await write('Halb platziert', 'de', documentId);
    const placements = [{ stage: 'purchase', locale: 'en' }];
    await call('PUT', `/touchpoints/placements/${ARTICLE}/${documentId}`, { placements });
    await triage('Halb platziert', '&locale=de');
    await page.getByText('It is placed for another language already: this places it for German only.').waitFor();
    await settled();
    await picture(page, 'content-triage-elsewhere-light-1440');
    await choose();
    expect((await localesOf(documentId)).sort()).toEqual(['de', 'en']);
  });
});

test.each([
  ['dark', 1440],
  ['light', 1024],
  ['light', 768],
] as const)('nothing overlaps and axe finds nothing: %s, %d px', async (theme, width) => {
  const other = await login(browser, demo, MARKETER, { theme, width });
  try {
    await open('', other.page);
    await rows(other.page).first().waitFor();
    await settled(other.page);
    expect(await seriousFaults(other.page)).toEqual([]);
    expect(await other.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThan(1);
    await picture(other.page, `content-${theme}-${width}`);
    await open('?triage=1', other.page);
    await other.page.locator('main').getByRole('heading', { level: 2 }).first().waitFor();
    await other.page.waitForLoadState('networkidle');
    await settled(other.page);
    expect(await seriousFaults(other.page)).toEqual([]);
    await picture(other.page, `content-triage-${theme}-${width}`);
  } finally {
    await other.context.close();
  }
});

test('the console stayed clean', () => {
  expect(faults).toEqual([]);
});
