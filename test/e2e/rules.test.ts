import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launch, login, picture, seriousFaults, watchConsole } from './support/browser';
import { startDemo, type Demo } from './support/demo';

const MARKETER = { email: 'demo@northpine.example', password: 'Northpine2026!' };
const RULE = { traits: { plan: { $eq: 'trial' } } };
const FAULTY = JSON.stringify({ traits: { plan: { $like: 'trial' } } });
const FAULT = /^traits\.plan\.\$like: /;

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
const rule = (on: Page = page) => on.getByLabel('Rule', { exact: true });
const forBrowsers = (on: Page = page) => on.getByRole('checkbox', { name: 'Browsers may see this rule' });

/** Colours fade in; measured half-way they would have too little contrast. */
const settled = (on: Page = page) => on.waitForTimeout(500);

const open = async (path: string, on: Page = page) => {
  await on.goto(path.startsWith('http') ? path : `${demo.url}/admin/${path}`);
  await on.waitForLoadState('networkidle');
};

/** Opens a stage of the default journey in Edit journey. */
const openStage = async (name: string, on: Page = page) => {
  await open('plugins/touchpoints', on);
  await on
    .getByRole('link', { name: /Edit journey/ })
    .or(button(/Edit journey/, on))
    .first()
    .click();
  await button(new RegExp(`^\\d ${name}`), on).click();
  await rule(on).waitFor();
};

/** What a front end that decides by itself is told of a rule. */
const publicRules = async () => {
  const answer = await fetch(`${demo.url}/api/touchpoints/snapshot`);
  const { data } = (await answer.json()) as {
    data: Record<'segments', Ruled[]> & { journeys: { stages: Ruled[] }[] };
  };
  return new Map([...data.segments, ...(data.journeys[0]?.stages ?? [])].map((one) => [one.slug, one.rule]));
};
interface Ruled {
  readonly slug: string;
  readonly rule?: object;
}

describe('the rule of a stage', () => {
  test('is checked while it is typed; a faulty one says where, and is not saved', async () => {
    await openStage('Awareness');
    expect(await rule().inputValue()).toBe('');
    expect(await forBrowsers().count()).toBe(0);
    await rule().fill(FAULTY);
    await page.getByText(FAULT).waitFor();
    expect(await button('Save').isDisabled()).toBe(true);
    await settled();
    expect(await seriousFaults(page)).toEqual([]);
    await picture(page, 'stage-rule-faulty-light-1440');
    await button(/^1 Awareness/).click();
    await button(/^1 Awareness.*The rule has a fault/).click();
    await rule().fill('');
    expect(await button('Save').isDisabled()).toBe(true);
    expect(await page.getByText(/unsaved changes/).count()).toBe(0);
  });

  test('is saved with the journey, is shown to browsers because somebody said so, and is there after a reload', async () => {
    await openStage('Awareness');
    await rule().fill(JSON.stringify(RULE));
    await page.getByText('The rule is fine.').waitFor();
    expect(await forBrowsers().isChecked()).toBe(false);
    await button('Save').click();
    await page.getByText('The journey is saved').first().waitFor();
    expect((await publicRules()).get('awareness')).toBeUndefined();

    await forBrowsers().click();
    await button('Save').click();
    await page.getByText('The journey is saved').last().waitFor();
    await page.reload();
    await button(/^1 Awareness/).click();
    expect(JSON.parse(await rule().inputValue())).toEqual(RULE);
    expect(await forBrowsers().isChecked()).toBe(true);
    expect((await publicRules()).get('awareness')).toEqual(RULE);
  });

  test('that the server refuses has its fault at the field, until it is changed', async () => {
    await openStage('Awareness');
    await rule().fill(JSON.stringify({ traits: { plan: 'paid' } }));
    // What this screen would not send: the server's own check answers.
    await page.route('**/touchpoints/journeys/*', (route) => {
      if (route.request().method() !== 'PUT') return route.continue();
      const body = route.request().postDataJSON() as { stages: { rule: unknown }[] };
      body.stages[0]!.rule = JSON.parse(FAULTY);
      return route.continue({ postData: JSON.stringify(body) });
    });
    await button('Save').click();
    await page.getByText('The journey was not saved').waitFor();
    await page.getByText(FAULT).waitFor();
    await page.unroute('**/touchpoints/journeys/*');
    faults.splice(0, faults.length, ...faults.filter((fault) => !/status of 400/.test(fault)));
    await rule().fill(JSON.stringify(RULE));
    await page.getByText('The rule is fine.').waitFor();
    expect(await page.getByText(FAULT).count()).toBe(0);
  });
});

describe('the rule of a segment', () => {
  const openSegment = (slug: string, on?: Page) => open(`plugins/touchpoints/segments?segment=${slug}`, on);
  const dialog = () => page.getByRole('dialog');

  test('is shown to browsers only while somebody says so', async () => {
    await openSegment('families');
    expect(await forBrowsers().isChecked()).toBe(true);
    await forBrowsers().click();
    await settled();
    expect(await seriousFaults(page, '[role=dialog]')).toEqual([]);
    await button('Save').click();
    await dialog().waitFor({ state: 'hidden' });
    await openSegment('families');
    expect(await forBrowsers().isChecked()).toBe(false);
    expect((await publicRules()).get('families')).toBeUndefined();
  });

  test('takes that word along when it is taken away: another one is not shown unless told', async () => {
    await openSegment('trail-runners');
    expect(await forBrowsers().isChecked()).toBe(true);
    await rule().fill('');
    expect(await forBrowsers().count()).toBe(0);
    await button('Save').click();
    await dialog().waitFor({ state: 'hidden' });
    await openSegment('trail-runners');
    await rule().fill(JSON.stringify(RULE));
    expect(await forBrowsers().isChecked()).toBe(false);
  });
});

test.each(['light', 'dark'] as const)('the fields look right and axe finds nothing serious: %s', async (theme) => {
  for (const width of [1440, 1024, 768]) {
    const look = await login(browser, demo, MARKETER, { theme, width });
    await openStage('Consideration', look.page);
    await forBrowsers(look.page).scrollIntoViewIfNeeded();
    await settled(look.page);
    expect(await seriousFaults(look.page)).toEqual([]);
    await picture(look.page, `stage-rule-${theme}-${width}`);
    await open('plugins/touchpoints/segments?segment=clubs', look.page);
    await forBrowsers(look.page).scrollIntoViewIfNeeded();
    await settled(look.page);
    expect(await seriousFaults(look.page, '[role=dialog]')).toEqual([]);
    await picture(look.page, `segment-rule-${theme}-${width}`);
    await look.context.close();
  }
});

test('no page of ours reported an error', () => {
  expect(faults).toEqual([]);
});
