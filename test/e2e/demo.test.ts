import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launch, login, picture, seriousFaults, watchConsole } from './support/browser';
import { startDemo, type Demo } from './support/demo';

const MARKETER = { email: 'demo@northpine.example', password: 'Northpine2026!' };
const ENTRY = 'A night in the hut: ten things nobody tells you';

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

const open = async (path: string) => {
  await page.goto(`${demo.url}/admin/${path}`);
  await page.waitForLoadState('networkidle');
};
const openCoverage = async (query = '') => {
  await open(`plugins/touchpoints${query}`);
  await page.getByRole('heading', { name: 'Coverage', level: 1 }).waitFor();
};
const button = (name: string | RegExp) => page.getByRole('button', { name });
const score = async () => Number.parseFloat(await page.getByText(/% covered, weighted by impact/).innerText());
/** The rows of the list that is open now. */
const rows = () => page.getByRole('tabpanel').locator('tbody tr');

/** Colours fade in; measured half-way they would have too little contrast. */
const settled = () => page.waitForTimeout(500);

/** A selector for the Journey panel, which Strapi puts among its own. */
const panel = async () => {
  await button('Add to journey').evaluate((element) => {
    let box = element as HTMLElement;
    while (box.parentElement && !/Journey/.test(box.querySelector('h2')?.textContent ?? '')) box = box.parentElement;
    box.setAttribute('data-journey-panel', '');
  });
  await settled();
  return '[data-journey-panel]';
};

/** What a front end gets, without any credentials. */
const publicContent = async (query: string) => {
  const answer = await fetch(`${demo.url}/api/touchpoints/content?${query}`);
  return (await answer.json()) as { data: { title: string; documentId: string; __match: { rung: string } }[] };
};

describe('a marketer places an entry', () => {
  let before: number;

  test('the coverage screen shows the score, what to do next, and the grid', async () => {
    await openCoverage();
    before = await score();
    expect(before).toBeGreaterThan(40);
    expect(before).toBeLessThan(95);
    await page.getByText('Do next').waitFor();
    for (const stage of ['Awareness', 'Consideration', 'Purchase', 'Retention', 'Advocacy']) {
      await page.getByRole('columnheader', { name: new RegExp(stage) }).waitFor();
    }
    await page.getByRole('rowheader', { name: /Whole stage/ }).waitFor();
  });

  test('two clicks in the Journey panel place it, and it says what that did', async () => {
    await open('content-manager/collection-types/api::article.article?pageSize=100');
    await page.getByText(ENTRY).first().click();
    await button('Add to journey').click();
    await page.getByRole('option', { name: /Consideration · Newsletter/ }).click();
    await page.getByText('Fills a gap: 0 → 1 of 2').waitFor();
    await button('Undo').waitFor();
    // Strapi's own edit view has faults of its own around our panel.
    expect(await seriousFaults(page, await panel())).toEqual([]);
    await picture(page, 'panel-light-1440');
    await page.reload();
    await page.getByText('Consideration · Newsletter').first().waitFor();
  });

  test('the public gets it at once, with its rung', async () => {
    const { data } = await publicContent('stage=consideration&touchpoint=newsletter');
    expect(data[0]).toMatchObject({ title: ENTRY, __match: { rung: 'touchpoint' } });
  });

  test('the cell and the score have changed', async () => {
    await openCoverage();
    expect(await score()).toBeGreaterThan(before);
  });

  test('unpublished, it is gone from the next answer', async () => {
    await open('content-manager/collection-types/api::article.article?pageSize=100');
    await page.getByText(ENTRY).first().click();
    await page.getByRole('heading', { name: ENTRY }).waitFor();
    await button('More document actions').first().click();
    await page.getByRole('menuitem', { name: 'Unpublish', exact: true }).click();
    await page.getByText('Unpublished document').first().waitFor();
    const { data } = await publicContent('stage=consideration&touchpoint=newsletter&limit=100');
    expect(data.map((entry) => entry.title)).not.toContain(ENTRY);
  });
});

describe('a strategist reads the coverage', () => {
  test('"Fix" opens the drawer of the gap; it shows what a visitor gets and survives a reload', async () => {
    await openCoverage();
    await button('Fix').click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('What a visitor gets here now').waitFor();
    await drawer.getByText('Plan', { exact: true }).waitFor();
    await settled();
    expect(await seriousFaults(page, '[role=dialog]')).toEqual([]);
    await picture(page, 'drawer-light-1440');
    const title = await drawer.getByRole('heading').first().innerText();
    await page.reload();
    expect(await page.getByRole('dialog').getByRole('heading').first().innerText()).toBe(title);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(page.url()).not.toContain('cell=');
  });

  test('gaps are a ranked table; a row opens the same drawer, and back closes it', async () => {
    await openCoverage();
    await page.getByRole('tab', { name: /Gaps/ }).click();
    await rows().first().waitFor();
    expect(await rows().count()).toBeGreaterThan(5);
    await rows().first().getByRole('button').first().click();
    await page.getByRole('dialog').getByText('What a visitor gets here now').waitFor();
    await page.goBack();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('entries that are not placed are added in bulk, and leave the list', async () => {
    await openCoverage();
    await page.getByRole('tab', { name: /Not placed/ }).click();
    await rows().first().waitFor();
    const total = async () => Number(/\d+/.exec(await page.getByRole('tab', { name: /Not placed/ }).innerText())?.[0]);
    const before = await total();
    await rows().nth(0).getByRole('checkbox').click();
    await rows().nth(1).getByRole('checkbox').click();
    await button('Add to journey').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('option', { name: /Advocacy · Product review/ }).click();
    await dialog.getByText('2 added').waitFor();
    await dialog.getByRole('button', { name: 'Add to journey' }).click();
    await dialog.getByText('Done with 2 entries').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await eventually(async () => expect(await total()).toBe(before - 2));
  });

  test('filters live in the URL and in the answer', async () => {
    await openCoverage('?locale=fr');
    await page.getByText(/Locale: .*fr/i).waitFor();
    const french = await score();
    await openCoverage('?locale=en');
    expect(french).not.toBe(await score());
  });
});

describe('a planner edits the journey', () => {
  test('renames a stage and plans a cell; unsaved changes warn; a reload shows what was saved', async () => {
    await openCoverage();
    await page
      .getByRole('link', { name: /Edit journey/ })
      .or(button(/Edit journey/))
      .first()
      .click();
    await page
      .getByRole('heading', { name: /Edit journey|Customer journey/ })
      .first()
      .waitFor();
    for (const name of ['Touchpoints', 'Details', 'Stages', 'Plan']) {
      await page.getByRole('tab', { name }).click();
      await settled();
      expect(await seriousFaults(page)).toEqual([]);
      await picture(page, `journey-${name.toLowerCase()}-light-1440`);
    }
    const target = page.getByLabel(/Pieces needed at Advocacy.*Homepage/);
    await target.fill('2');
    await page.getByRole('link', { name: 'Segments' }).click();
    await page.getByText('Leave without saving?').waitFor();
    await page.getByRole('dialog').or(page.getByRole('alertdialog')).getByRole('button', { name: 'Cancel' }).click();
    await button('Save').click();
    await page.getByText('The journey is saved').first().waitFor();
    await page.reload();
    await page.getByRole('tab', { name: 'Plan' }).click();
    expect(await page.getByLabel(/Pieces needed at Advocacy.*Homepage/).inputValue()).toBe('2');
  });
});

/** Waits for something to become true that the page does not announce. */
async function eventually(check: () => Promise<void>): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await check();
    } catch (error) {
      if (attempt >= 40) throw error;
      await page.waitForTimeout(100);
    }
  }
}

const SCREENS: [string, string, string][] = [
  ['not-placed', 'plugins/touchpoints?tab=unplaced', 'main tbody tr'],
  ['coverage', 'plugins/touchpoints', 'table'],
  ['gaps', 'plugins/touchpoints?tab=gaps', 'table'],
  ['segments', 'plugins/touchpoints/segments', 'main h1'],
  ['settings', 'settings/touchpoints', 'main h1'],
];

describe.each(['light', 'dark'] as const)('axe finds nothing serious in the %s theme', (theme) => {
  test.each(SCREENS)('%s', async (name, path, ready) => {
    for (const width of [1440, 1024, 768]) {
      const look = await login(browser, demo, MARKETER, { theme, width });
      await look.page.goto(`${demo.url}/admin/${path}`);
      await look.page.locator(ready).first().waitFor();
      await look.page.waitForLoadState('networkidle');
      await picture(look.page, `${name}-${theme}-${width}`);
      if (width === 1440) expect(await seriousFaults(look.page)).toEqual([]);
      await look.context.close();
    }
  });
});

test('no page of ours reported an error', () => {
  expect(faults).toEqual([]);
});
