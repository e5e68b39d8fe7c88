import type { Page } from '@playwright/test';
import { seriousFaults } from './support/axe';
import { listOf } from './support/contentManager';
import { openCoverage, scoreOf } from './support/coverage';
import { picture } from './support/picture';
import { rowsOf } from './support/screen';
import { expect, test } from './support/test';

const ENTRY = 'A night in the hut: ten things nobody tells you';

const openEntry = async (page: Page) => {
  await page.goto(listOf('article', `_q=${encodeURIComponent(ENTRY)}`));
  await page.getByRole('gridcell', { name: ENTRY }).click();
  await expect(page.getByRole('heading', { name: ENTRY, level: 1 })).toBeVisible();
};

/** The Journey panel, which Strapi puts among its own: the innermost box with its heading and its button. */
const panel = (page: Page) =>
  page
    .locator('div')
    .filter({ has: page.getByRole('heading', { name: 'Journey', exact: true }) })
    .filter({ has: page.getByRole('button', { name: 'Add to journey' }) })
    .last();

/** What a front end gets, without any credentials. */
const publicContent = async (url: string, query: string) => {
  const answer = await fetch(`${url}/api/touchpoints/content?${query}`);
  return (await answer.json()) as { data: { title: string; documentId: string; __match: { rung: string } }[] };
};

test('a marketer places an entry, the public gets it, and loses it with the entry', async ({ page, site }) => {
  const before = await test.step('the coverage screen shows the score, what to do next, and the grid', async () => {
    await openCoverage(page);
    const score = await scoreOf(page);
    expect(score).toBeGreaterThan(40);
    expect(score).toBeLessThan(95);
    await expect(page.getByRole('region', { name: 'Do next' })).toBeVisible();
    for (const stage of ['Awareness', 'Consideration', 'Purchase', 'Retention', 'Advocacy']) {
      await expect(page.getByRole('columnheader', { name: stage })).toBeVisible();
    }
    await expect(page.getByRole('rowheader', { name: 'Any touchpoint' })).toBeVisible();
    return score;
  });

  await test.step('two clicks in the Journey panel place it, and it says what that did', async () => {
    await openEntry(page);
    await page.getByRole('button', { name: 'Add to journey' }).click();
    await page.getByRole('option', { name: /Consideration · Newsletter/ }).click();
    await expect(page.getByText('Fills a gap: 0 → 1 of 2')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    // Strapi's own edit view has faults of its own around our panel; it calls all of its panels the same.
    expect(await seriousFaults(panel(page), ['landmark-unique'])).toEqual([]);
    await picture(page, 'panel-light-1440');
    await page.reload();
    await expect(page.getByText('Consideration · Newsletter').first()).toBeVisible();
  });

  await test.step('the public gets it at once, with its rung', async () => {
    const { data } = await publicContent(site.url, 'stage=consideration&touchpoint=newsletter');
    expect(data[0]).toMatchObject({ title: ENTRY, __match: { rung: 'touchpoint' } });
  });

  await test.step('the cell and the score have changed', async () => {
    await openCoverage(page);
    expect(await scoreOf(page)).toBeGreaterThan(before);
  });

  await test.step('unpublished, it is gone from the next answer', async () => {
    await openEntry(page);
    await page.getByRole('button', { name: 'More document actions' }).first().click();
    await page.getByRole('menuitem', { name: 'Unpublish', exact: true }).click();
    await expect(page.getByText('Unpublished document').first()).toBeVisible();
    const { data } = await publicContent(site.url, 'stage=consideration&touchpoint=newsletter&limit=100');
    expect(data.map((entry) => entry.title)).not.toContain(ENTRY);
  });
});

test('the panel adds one request to the edit view, and suggests places', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/touchpoints/')) asked.push(pathname);
  });
  await page.goto(listOf('article', 'page=1&pageSize=100&sort=title:ASC&plugins[touchpoints][tpPlaced]=unplaced'));
  const rows = rowsOf(page.getByRole('grid'));
  await expect(page.getByRole('button', { name: 'Journey: Not on the journey yet' })).toBeVisible();
  await expect(rows.first()).toBeVisible();
  asked.length = 0;
  await rows.first().click();
  const add = page.getByRole('button', { name: 'Add to journey' });
  const suggested = page.getByRole('list', { name: 'Other slots it could fit' }).getByRole('listitem');
  await expect(add).toBeVisible();
  expect(asked).toEqual(['/touchpoints/placements']);
  // The first who asks is not kept waiting: what is learnt meanwhile is there for the next.
  await expect(async () => {
    await page.reload();
    await expect(add).toBeVisible();
    await expect(suggested.first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 40_000 });
  await picture(page, 'panel-suggestions-light-1440');
});
