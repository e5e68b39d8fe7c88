import type { Page } from '@playwright/test';
import { seriousFaults } from './support/axe';
import { registerOwner, OWNER } from './support/owner';
import { picture } from './support/picture';
import type { Site } from './support/site';
import { expect, test } from './support/test';

// One story on a site that begins with nothing, not even a person: a retry tells it from its beginning.
test.describe.configure({ mode: 'serial' });
test.use({ beginning: 'empty', person: OWNER });
test.beforeAll(({ site }) => registerOwner(site));

const VIDEOS = '/admin/content-manager/collection-types/api::video.video';
/** Where an entry is edited once it is saved. */
const SAVED = /video\.video\/(?!create)/;

const openCoverage = (page: Page) => page.goto('/admin/plugins/touchpoints');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const publicAnswer = ({ url }: Site, path: string) => fetch(`${url}/api/touchpoints/${path}`);

test('an empty site is met with a guide, not with a score of 0', async ({ page }) => {
  await openCoverage(page);
  await expect(page.getByRole('heading', { name: 'Plan your customer journey' })).toBeVisible();
  await expect(page.getByText('Choose a template')).toBeVisible();
  await expect(page.getByText(/weighted by impact/)).toHaveCount(0);
  expect(await seriousFaults(page.getByRole('main'))).toEqual([]);
  await picture(page, 'first-run-light-1440');
});

test('a template becomes a journey, without the touchpoint that the team does not have, and with a renamed one', async ({
  page,
  site,
}) => {
  await openCoverage(page);
  await page.getByRole('radio', { name: /Lean funnel/ }).click();
  await page.getByLabel('We have: Search & display ads').click();
  await page.getByLabel('Name of “Homepage”').fill('Start page');
  await button(page, 'Create this journey').click();
  await expect(button(page, /^Include th(is|ese)/)).toBeVisible();
  expect((await publicAnswer(site, 'journeys')).status).toBe(403);
});

test('the guide goes on after a reload: content types, then access', async ({ page }) => {
  await openCoverage(page);
  await button(page, /^Include th(is|ese)/).click();
  await expect(page.getByText('Who can place content')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Who can place content')).toBeVisible();
});

test('each grant is confirmed, and works at once', async ({ page, site }) => {
  await openCoverage(page);
  for (const name of ['Role “Editor”', 'Public visitors of your API']) {
    const grant = page.getByRole('listitem').filter({ hasText: name }).last();
    await grant.getByRole('button', { name: 'Allow' }).click();
    const question = page.getByRole('alertdialog');
    await question.getByRole('button', { name: 'Confirm' }).click();
    await expect(question).toBeHidden();
    await expect(grant.getByText('Allowed')).toBeVisible();
  }
  const { data } = (await (await publicAnswer(site, 'journeys')).json()) as {
    data: { name: string; touchpoints: { name: string }[] }[];
  };
  expect(data.map((journey) => journey.name)).toEqual(['Lean funnel']);
  const names = data[0]!.touchpoints.map((touchpoint) => touchpoint.name);
  expect(names).toContain('Start page');
  expect(names).not.toContain('Search & display ads');
});

/** Fills a new video and chooses its place, up to its first save. */
const prepareVideo = async (page: Page, title: string) => {
  await page.goto(`${VIDEOS}/create`);
  await page.getByRole('textbox', { name: /^title/i }).fill(title);
  await page.getByRole('textbox', { name: /^slug/i }).fill(title.toLowerCase().replaceAll(' ', '-'));
  await button(page, 'Add to journey').click();
  await page.getByRole('option', { name: /Awareness · Start page/ }).click();
  await expect(page.getByText('Placed when you first save:')).toBeVisible();
};
const expectPlaced = (page: Page) => expect(page.getByText('Awareness · Start page').first()).toBeVisible();

test('the first entry is placed before its first save, and stands there after it', async ({ page }) => {
  await prepareVideo(page, 'Our first video');
  const placed = page.waitForResponse(
    (answer) => answer.request().method() === 'PUT' && answer.url().includes('/touchpoints/placements/'),
  );
  await button(page, 'Publish').click();
  expect((await placed).status()).toBe(200);
  await expect(page).toHaveURL(SAVED);
  await expectPlaced(page);
  await page.reload();
  await expectPlaced(page);
});

test('a reload before the placement has reached the server does not lose it', async ({ page }) => {
  await prepareVideo(page, 'Our second video');
  // The server never hears of the first request: the reload ends it.
  const heldBack = new Promise<void>((resolve) => {
    let held = false;
    void page.route('**/touchpoints/placements/**', (route) => {
      if (route.request().method() !== 'PUT' || held) return route.continue();
      held = true;
      resolve();
    });
  });
  await button(page, 'Publish').click();
  await expect(page).toHaveURL(SAVED);
  await heldBack;
  await page.reload();
  await expect(page.getByText('Added: Awareness · Start page')).toBeVisible();
  await page.unroute('**/touchpoints/placements/**');
  await page.reload();
  await expectPlaced(page);
});

test('nor does a reload as soon as the entry is saved', async ({ page }) => {
  await prepareVideo(page, 'Our third video');
  await button(page, 'Publish').click();
  await page.waitForURL(SAVED, { waitUntil: 'commit' });
  await page.reload();
  await expectPlaced(page);
});

test('and the coverage counts it', async ({ page }) => {
  await openCoverage(page);
  await expect(page.getByText(/of 100, weighted by impact/)).toBeVisible();
  await expect(page.getByRole('rowheader', { name: /Start page/ })).toBeVisible();
});
