import { chromium } from '@playwright/test';
import { existsSync } from 'node:fs';

const PATHS = [process.env.CHROMIUM_PATH, '/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

export const startBrowser = () => {
  const executablePath = PATHS.find((candidate) => candidate && existsSync(candidate));
  if (!executablePath) throw new Error('Chromium is needed: install it, or set CHROMIUM_PATH');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
};

/** @typedef {{ teasers: { title: string, href: string }[], status: number, headers: Record<string, string>, after: number }} Shown */

/**
 * What a page shows to a visitor of its own: the links of its slot, the status, and after how many milliseconds they were there.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {object} [visitor]
 * @param {string} [visitor.viewed] the cookie that counts products
 * @param {Record<string, string>} [visitor.storage] what the browser remembers of an earlier visit
 * @param {boolean} [visitor.javaScriptEnabled] `false`: what is in the HTML
 * @param {string} [visitor.ready] the slot is looked at once this is there
 * @param {(page: import('@playwright/test').Page) => Promise<void>} [visitor.then] what is done or looked at before
 * @returns {Promise<Shown>}
 */
export const shown = async (browser, url, { viewed, storage, javaScriptEnabled = true, ready, then } = {}) => {
  const context = await browser.newContext({ javaScriptEnabled });
  try {
    if (viewed) await context.addCookies([{ name: 'viewed', value: viewed, url }]);
    if (storage) {
      await context.addInitScript((items) => {
        for (const [name, value] of Object.entries(items)) localStorage[name] ??= value;
      }, storage);
    }
    const page = await context.newPage();
    const started = Date.now();
    const response = await page.goto(url, { waitUntil: 'load' });
    if (ready) await page.locator(ready).first().waitFor({ timeout: 10_000 });
    const after = Date.now() - started;
    await then?.(page);
    const links = await page
      .locator('#homepage a:visible')
      .evaluateAll((all) => all.map((link) => ({ title: link.textContent.trim(), href: link.getAttribute('href') })));
    return { teasers: links, status: response.status(), headers: response.headers(), after };
  } finally {
    await context.close();
  }
};
