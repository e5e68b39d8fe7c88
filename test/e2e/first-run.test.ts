import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launch, login, picture, seriousFaults, watchConsole } from './support/browser';
import { startDemo, type Demo } from './support/demo';

const OWNER = { email: 'owner@example.com', password: 'Password123!' };

let demo: Demo;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let faults: string[];

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo({ seed: false }), launch()]);
  const registered = await fetch(`${demo.url}/admin/register-admin`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ firstname: 'Olga', lastname: 'Owner', ...OWNER }),
  });
  if (!registered.ok) throw new Error(await registered.text());
  ({ context, page } = await login(browser, demo, OWNER));
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
const button = (name: string | RegExp) => page.getByRole('button', { name });
const confirm = async () => {
  const dialog = page.getByRole('alertdialog');
  await dialog.waitFor();
  await dialog.getByRole('button').last().click();
  await dialog.waitFor({ state: 'hidden' });
};
const publicAnswer = (path: string) => fetch(`${demo.url}/api/touchpoints/${path}`);

test('an empty site is met with a guide, not with a score of 0', async () => {
  await open('plugins/touchpoints');
  await page.getByRole('heading', { name: 'Plan your customer journey' }).waitFor();
  await page.getByText('Choose a template').waitFor();
  expect(await page.getByText(/% covered/).count()).toBe(0);
  expect(await seriousFaults(page)).toEqual([]);
  await picture(page, 'first-run-light-1440');
});

test('a template becomes a journey, without the touchpoint that the team does not have, and with a renamed one', async () => {
  await page.getByRole('radio', { name: /Lean funnel/ }).click();
  await page.getByLabel('We have: Search & display ads').click();
  await page.getByLabel('Name of “Homepage”').fill('Start page');
  await button('Create this journey').click();
  await page
    .getByText('Let the', { exact: false })
    .or(page.getByText('Choose the content that takes part'))
    .first()
    .waitFor();
  expect((await publicAnswer('journeys')).status).toBe(403);
});

test('the guide goes on after a reload: content types, then access', async () => {
  await open('plugins/touchpoints');
  await button(/take part/)
    .last()
    .waitFor();
  await page.getByRole('button', { name: /Let (this content type|these \d+ content types) take part/ }).click();
  await page.getByText('Who may place content').waitFor();
  await open('plugins/touchpoints');
  await page.getByText('Who may place content').waitFor();
});

test('each grant is confirmed, and works at once', async () => {
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: name }).last();
  await row('Role “Editor”').getByRole('button', { name: 'Allow' }).click();
  await confirm();
  await row('Role “Editor”').getByText('Allowed').waitFor();
  await row('Public visitors of your API').getByRole('button', { name: 'Allow' }).click();
  await confirm();
  await row('Public visitors of your API').getByText('Allowed').waitFor();
  const { data } = (await (await publicAnswer('journeys')).json()) as {
    data: { name: string; touchpoints: { name: string }[] }[];
  };
  expect(data.map((journey) => journey.name)).toEqual(['Lean funnel']);
  const names = data[0]!.touchpoints.map((touchpoint) => touchpoint.name);
  expect(names).toContain('Start page');
  expect(names).not.toContain('Search & display ads');
});

/** Fills a new video and chooses its place, up to its first save. */
const prepareVideo = async (title: string) => {
  await open('content-manager/collection-types/api::video.video/create');
  await page
    .getByLabel(/^title/i)
    .first()
    .fill(title);
  await page.getByLabel(/^slug/i).first().fill(title.toLowerCase().replaceAll(' ', '-'));
  await button('Add to journey').click();
  await page.getByRole('option', { name: /Awareness · Start page/ }).click();
  await page.getByText('Placed with the first save:').waitFor();
};

test('the first entry is placed before its first save, and stands there after it', async () => {
  await prepareVideo('Our first video');
  const placed = page.waitForResponse(
    (answer) => answer.request().method() === 'PUT' && answer.url().includes('/touchpoints/placements/'),
  );
  await button('Publish').click();
  expect((await placed).status()).toBe(200);
  await page.waitForURL(/video\.video\/(?!create)/);
  await page.getByText('Awareness · Start page').first().waitFor();
  await page.reload();
  await page.getByText('Awareness · Start page').first().waitFor();
});

/** Where an entry is edited once it is saved. */
const SAVED = /video\.video\/(?!create)/;

test('a reload before the placement has reached the server does not lose it', async () => {
  await prepareVideo('Our second video');
  // The server never hears of the first request: the reload ends it.
  const heldBack = new Promise<void>((resolve) => {
    let held = false;
    void page.route('**/touchpoints/placements/**', (route) => {
      if (route.request().method() !== 'PUT' || held) return route.continue();
      held = true;
      resolve();
    });
  });
  await button('Publish').click();
  await page.waitForURL(SAVED);
  await heldBack;
  await page.reload();
  await page.getByText('Added: Awareness · Start page').waitFor();
  await page.unroute('**/touchpoints/placements/**');
  await page.reload();
  await page.getByText('Awareness · Start page').first().waitFor();
});

test('nor does a reload as soon as the entry is saved', async () => {
  await prepareVideo('Our third video');
  await button('Publish').click();
  await page.waitForURL(SAVED, { waitUntil: 'commit' });
  await page.reload();
  await page.getByText('Awareness · Start page').first().waitFor();
});

test('and the coverage counts it', async () => {
  await open('plugins/touchpoints');
  await page.getByText(/% covered, weighted by impact/).waitFor();
  await page.getByRole('rowheader', { name: /Start page/ }).waitFor();
});

test('no page of ours reported an error', () => {
  expect(faults).toEqual([]);
});
