import { expect, type Page } from '@playwright/test';

/** Opens the coverage screen; its score is there. */
export const openCoverage = async (page: Page, query = ''): Promise<void> => {
  await page.goto(`/admin/plugins/touchpoints${query}`);
  await expect(page.getByRole('heading', { name: 'Coverage', level: 1 })).toBeVisible();
  await expect(page.getByText(/of 100, weighted by impact/)).toBeVisible();
};

/** The score, of 100. */
export const scoreOf = async (page: Page): Promise<number> =>
  Number.parseFloat(await page.getByText(/of 100, weighted by impact/).innerText());
