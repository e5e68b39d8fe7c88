import { expect, type Page } from '@playwright/test';

/** Opens the coverage screen; its score is there. */
export const openCoverage = async (page: Page, query = ''): Promise<void> => {
  await page.goto(`/admin/plugins/touchpoints${query}`);
  await expect(page.getByRole('heading', { name: 'Coverage', level: 1 })).toBeVisible();
  await expect(page.getByText(/% covered, weighted by impact/)).toBeVisible();
};

/** The score in percent. */
export const scoreOf = async (page: Page): Promise<number> =>
  Number.parseFloat(await page.getByText(/% covered, weighted by impact/).innerText());
