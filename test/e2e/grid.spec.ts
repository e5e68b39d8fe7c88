import type { Page } from '@playwright/test';
import { seriousFaults } from './support/axe';
import { openCoverage } from './support/coverage';
import { picture } from './support/picture';
import { expect, test } from './support/test';

const grid = (page: Page) => page.getByRole('grid', { name: 'Coverage by touchpoint and stage' });
const cell = (page: Page, stage: string, touchpoint: string) => page.locator(`#tp-cell-${stage}--${touchpoint}`);

/** How many rows of touchpoints are seen whole, without scrolling. */
const rowsInView = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('table[role=grid] tbody tr')].filter(
        (row) => row.querySelector('[id^=tp-cell]') && row.getBoundingClientRect().bottom <= window.innerHeight,
      ).length,
  );

/** What scrolls inside of the page, that is, in `main`. */
const boxesThatScroll = (page: Page) =>
  page.getByRole('main').evaluate((main) =>
    [...main.querySelectorAll('*')]
      .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowY))
      .filter((element) => element.scrollHeight > element.clientHeight + 1)
      .map((element) => element.outerHTML.slice(0, 100)),
  );

for (const [width, height, rows] of [
  [1440, 900, 18],
  [1024, 768, 12],
] as const) {
  test(`at ${width} × ${height} ${rows} touchpoints are seen at once, on rows of one line, and nothing scrolls inside the page`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openCoverage(page);
    await expect.poll(() => rowsInView(page)).toBeGreaterThanOrEqual(rows);
    const heights = await grid(page)
      .locator('tbody tr')
      .evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
    expect(Math.max(...heights)).toBeLessThanOrEqual(32);
    expect(await boxesThatScroll(page)).toEqual([]);
    await picture(page, `grid-${width}`);
  });
}

test('the head and the first column stay in view, whichever way the page scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 500 });
  await openCoverage(page);
  const head = page.getByRole('columnheader', { name: /^Advocacy/ });
  const row = grid(page).getByRole('rowheader').last();
  await row.scrollIntoViewIfNeeded();
  await head.scrollIntoViewIfNeeded();
  await expect(head).toBeInViewport({ ratio: 1 });
  await expect(row).toBeInViewport({ ratio: 1 });
  // What stands above the grid stays where it is when only the grid has to move.
  await page.getByRole('main').hover();
  await page.mouse.wheel(0, -10_000);
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
});

test('the way back asks before a plan is lost, and leads back where that is confirmed', async ({ page }) => {
  await openCoverage(page);
  await cell(page, 'awareness', 'product-page').click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('textbox', { name: 'Brief' }).pressSequentially('New words');
  await page.goBack();
  const question = page.getByRole('alertdialog');
  await question.getByRole('button', { name: 'Keep editing' }).click();
  await expect(drawer.getByRole('textbox', { name: 'Brief' })).toHaveValue('New words');
  await page.goBack();
  await question.getByRole('button', { name: 'Discard' }).click();
  await expect(drawer).toBeHidden();
  await expect(question).toBeHidden();
});

test('the drawer lies over the page; the last column can be scrolled out from under it, and Escape closes it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openCoverage(page);
  const newsletter = cell(page, 'awareness', 'newsletter');
  const before = await newsletter.boundingBox();
  await newsletter.click();
  const drawer = page.getByRole('dialog');
  await expect(drawer).toBeVisible();
  expect((await newsletter.boundingBox())?.width).toBe(before?.width);
  const last = cell(page, 'advocacy', 'newsletter');
  await last.scrollIntoViewIfNeeded();
  await last.click();
  await expect(drawer.getByText('Advocacy').first()).toBeVisible();
  await expect(async () => {
    const [over, shown] = [await drawer.boundingBox(), await last.boundingBox()];
    expect(shown!.x + shown!.width).toBeLessThanOrEqual(over!.x);
  }).toPass();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(last).toBeFocused();
});

test('a blank slot leads straight to its plan, inside the drawer', async ({ page }) => {
  await openCoverage(page);
  await cell(page, 'advocacy', 'homepage').click();
  await expect(page).toHaveURL(/do=plan/);
  await expect(page.getByRole('dialog')).toHaveCount(1);
  expect(await seriousFaults(page.getByRole('dialog'))).toEqual([]);
});

test('on a phone a stage is a tab, its slots a list, and nothing runs off the screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openCoverage(page);
  await page.getByRole('tab', { name: 'Consideration' }).click();
  const main = page.getByRole('main');
  await expect(main.getByRole('button', { name: /Newsletter/ }).first()).toBeVisible();
  expect(await seriousFaults(main)).toEqual([]);
  const wide = await page.evaluate(() => {
    const box = document.querySelector('[data-strapi-main-content]')!;
    return box.scrollWidth - box.clientWidth;
  });
  expect(wide).toBeLessThanOrEqual(0);
  await picture(page, 'grid-390');
});
