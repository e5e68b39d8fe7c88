import path from 'node:path';
import type { Page } from '@playwright/test';

const PICTURES = path.resolve(__dirname, '../output/pictures');

/** Keeps a picture of the page where a person can look at it after the run. */
export const picture = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
};
