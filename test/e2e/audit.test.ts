import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launch, login, picture, seriousFaults, watchConsole } from './support/browser';
import { startDemo, type Demo } from './support/demo';

const PLANNER = { email: 'demo@northpine.example', password: 'Northpine2026!' };
const EDITOR = { email: 'editor@northpine.example', password: 'Northpine2026!' };

let demo: Demo;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let faults: string[];

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo({ seed: true }), launch()]);
  ({ context, page } = await login(browser, demo, PLANNER));
  faults = watchConsole(page);
});
afterAll(async () => {
  await context?.close();
  await browser?.close();
  await demo?.stop();
});

const openCoverage = async (query = '', at: Page = page) => {
  await at.goto(`${demo.url}/admin/plugins/touchpoints${query}`);
  await at.getByRole('heading', { name: 'Coverage', level: 1 }).waitFor();
};
const button = (name: string | RegExp, at: Page = page) => at.getByRole('button', { name });
const rows = () => page.getByRole('tabpanel').locator('tbody tr');
/** The figure beside a tab's name. It comes with an answer of its own, so it is waited for. */
const badge = async (tab: RegExp) => {
  const named = page.getByRole('tab', { name: tab });
  await named.filter({ hasText: /\d/ }).waitFor();
  return Number(/\d+/.exec(await named.innerText())?.[0]);
};
/** Colours fade in; measured half-way they would have too little contrast. */
const settled = () => page.waitForTimeout(500);

/** Waits for something to become true that the page does not announce. */
const eventually = async (check: () => Promise<void>): Promise<void> => {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await check();
    } catch (error) {
      if (attempt >= 40) throw error;
      await page.waitForTimeout(100);
    }
  }
};

test('an editor comes from the home page to a new draft in the first gap in under ten clicks, and back', async () => {
  const editor = await login(browser, demo, EDITOR);
  let clicks = 0;
  const click = async (locator: ReturnType<Page['locator']>) => {
    clicks += 1;
    await locator.click();
  };
  await editor.page.goto(`${demo.url}/admin/`);
  const widget = editor.page.getByRole('list', { name: 'Do next' });
  await widget.waitFor();
  await click(widget.getByRole('link').first());
  const drawer = editor.page.getByRole('dialog');
  await drawer.getByText('What a visitor gets here now').waitFor();
  const cell = new URL(editor.page.url()).searchParams.get('cell');

  // With a waiting draft the first action is to open that: creating stands in the menu then.
  const create = drawer.getByRole('button', { name: 'Create content' });
  if (!(await create.isVisible())) {
    await click(drawer.getByRole('button', { name: 'More' }));
    await click(editor.page.getByRole('menuitem', { name: 'Create content' }));
  } else await click(create);
  await click(editor.page.getByRole('dialog').getByRole('link', { name: 'Guide' }));
  await editor.page.getByText('For the gap').waitFor();
  clicks += 1;
  await editor.page.getByLabel(/^title/i).fill('How we pack for three days');
  await click(button('Save', editor.page));
  await editor.page.getByText('Saved document').first().waitFor();
  expect(clicks).toBeLessThan(10);

  await editor.page.reload();
  await editor.page.getByRole('link', { name: 'Back to Coverage' }).first().click();
  await editor.page.getByRole('dialog').getByRole('link', { name: 'How we pack for three days' }).waitFor();
  expect(new URL(editor.page.url()).searchParams.get('cell')).toBe(cell);
  await editor.context.close();
});

test('gaps are handed to a person, who finds them under "My gaps"', async () => {
  await openCoverage('?tab=gaps');
  await rows().first().waitFor();
  await rows().nth(0).getByRole('checkbox').click();
  await rows().nth(2).getByRole('checkbox').click();
  await button('Assign…').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Change the owner' }).click();
  await dialog.getByRole('combobox').pressSequentially('Mar');
  await page.getByRole('option', { name: /Maren/ }).click();
  await settled();
  expect(await seriousFaults(page, '[role=dialog]')).toEqual([]);
  await dialog.getByRole('button', { name: 'Assign', exact: true }).click();
  await page.getByText('2 gaps were changed').first().waitFor();
  await button('My gaps').click();
  await eventually(async () => expect(await rows().count()).toBe(2));
  await page.reload();
  await eventually(async () => expect(await rows().count()).toBe(2));
});

test('a filter leaves only its cells, and stands in the URL; back takes it off', async () => {
  await openCoverage();
  const cells = () => page.locator('table[role=grid] button[id^=tp-cell]').count();
  await page.locator('table[role=grid]').waitFor();
  const all = await cells();
  await page.getByRole('combobox', { name: 'State' }).click();
  await page.getByRole('option', { name: 'Empty' }).click();
  await page.keyboard.press('Escape');
  await eventually(async () => expect(await cells()).toBeLessThan(all / 2));
  expect(page.url()).toContain('state=empty');
  await page.goBack();
  await eventually(async () => expect(await cells()).toBe(all));
});

test('two locales stand side by side, and axe finds nothing', async () => {
  await openCoverage('?compare=locale:de');
  await page.getByText(/Left: English.*Right: German/).waitFor();
  await page
    .getByText(/\d+ fewer/)
    .first()
    .waitFor();
  await settled();
  expect(await seriousFaults(page)).toEqual([]);
  await picture(page, 'compare-light-1440');
});

test('stale content is found still good: it leaves the list, and comes back with Undo', async () => {
  await openCoverage('?tab=review');
  await rows().first().waitFor();
  const before = await badge(/Review/);
  await rows().first().getByRole('button').last().click();
  await page.getByRole('menuitem', { name: 'Still good' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await settled();
  expect(await seriousFaults(page, '[role=dialog]')).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByText('1 entry is still good').first().waitFor();
  await eventually(async () => expect(await badge(/Review/)).toBe(before - 1));
  await button('Undo').click();
  await eventually(async () => expect(await badge(/Review/)).toBe(before));
});

test('the trend has a line, and says which entries moved it', async () => {
  await openCoverage('?tab=trend');
  await page.getByText(/What changed between/).waitFor();
  await page.getByRole('tabpanel').getByRole('link').first().waitFor();
  await settled();
  expect(await seriousFaults(page)).toEqual([]);
  await picture(page, 'trend-light-1440');
  await button('Show as a table').click();
  await page.getByRole('tabpanel').locator('table').first().waitFor();
});

test('the grid is taken along as a file that a spreadsheet reads', async () => {
  await openCoverage();
  await button('Export').click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Grid as a spreadsheet (CSV)' }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toMatch(/^coverage-customer-journey-\d{4}-\d\d-\d\d\.csv$/);
  const text = await readFile((await file.path())!, 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text.split('\r\n').length).toBeGreaterThan(40);
});

test('the print view fits A4 landscape', async () => {
  await page.goto(`${demo.url}/admin/plugins/touchpoints/print`);
  await page
    .getByRole('heading', { name: /Coverage/ })
    .first()
    .waitFor();
  await settled();
  expect(await seriousFaults(page)).toEqual([]);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)];
  expect(boxes.length).toBeGreaterThan(1);
  // A4 in points, lying.
  for (const [, width, height] of boxes)
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595]);
});

test('no page of ours reported an error', () => {
  expect(faults).toEqual([]);
});
