import { expect, type Locator, type Page } from '@playwright/test';

/** The rows of a table without its head. */
export const rowsOf = (table: Locator): Locator => table.getByRole('rowgroup').last().getByRole('row');

/** The figure beside a tab's name. It comes with an answer of its own, so it is waited for. */
export const figureOf = async (tab: Locator): Promise<number> => {
  await expect(tab).toHaveText(/\d/);
  return Number(/\d+/.exec(await tab.innerText())?.[0]);
};

/** Waits until the figure beside a tab's name is this one. */
export const expectFigure = (tab: Locator, figure: number): Promise<void> =>
  expect(tab).toHaveText(new RegExp(`\\D${figure}$`));

/** The page is no wider than its window: nothing is cut off, nobody scrolls sideways. */
export const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
    .toBeLessThanOrEqual(0);
};
