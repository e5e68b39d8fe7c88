import { writeFile } from 'node:fs/promises';
import { test as base, type BrowserContextOptions, type TestInfo } from '@playwright/test';
import { watchFaults, type Faults } from './faults';
import { MARKETER, openSites, type Beginning, type Person, type Site, type Sites } from './site';

export { expect } from '@playwright/test';

interface Options {
  /** What the site of this file begins with. */
  readonly beginning: Beginning;
  /** Who is logged in to the admin; `null` for a visitor of the shop. */
  readonly person: Person | null;
  readonly theme: 'light' | 'dark';
  /** The language that this person has chosen for the admin. */
  readonly language: 'en' | 'de' | 'fr' | 'es';
}

interface Fixtures {
  /** The demo of this file of tests: as seeded at its first test, and again after a failure. */
  readonly site: Site;
  /** Every test ends with the check that no page reported an error but those it allows. */
  readonly faults: Faults;
}

/** How many of the server's last lines are printed with a failure; the whole is in the file beside it. */
const LAST_LINES = 20;

const attachLog = async (site: Site, testInfo: TestInfo): Promise<void> => {
  const log = site.log();
  const path = testInfo.outputPath('server.log');
  await writeFile(path, log);
  testInfo.attachments.push({ name: 'server log', path, contentType: 'text/plain' });
  console.error(`The server's last lines:\n${log.trimEnd().split('\n').slice(-LAST_LINES).join('\n')}\n`);
};

/** Nothing fades in: what is measured half-way has too little contrast, and what moves is not where it was. */
const STILL = '*, *::before, *::after { transition: none !important; animation: none !important; }';

interface Start {
  readonly still: string;
  readonly stored: Readonly<Record<string, string>>;
}

/** Runs in each page before its own scripts. A new page stands for a new test: it begins with this in its storage alone. */
const prepare = ({ still, stored }: Start) => {
  // Strapi draws panels and bulk actions once the browser is idle, which a busy machine never is while somebody waits for
  // them. Without this it does so at once, as in Safari.
  Reflect.deleteProperty(window, 'requestIdleCallback');
  Reflect.deleteProperty(window, 'cancelIdleCallback');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(still);
  document.adoptedStyleSheets.push(sheet);
  if (window.top !== window || sessionStorage.getItem('prepared')) return;
  sessionStorage.setItem('prepared', 'true');
  localStorage.clear();
  for (const [key, value] of Object.entries(stored)) localStorage.setItem(key, value);
};

export const test = base.extend<Options & Fixtures, { readonly sites: Sites }>({
  beginning: ['seeded', { option: true }],
  person: [MARKETER, { option: true }],
  theme: ['light', { option: true }],
  language: ['en', { option: true }],

  sites: [
    async ({ browser }, use) => {
      const sites = openSites(browser);
      await use(sites);
      await sites.stop();
    },
    { scope: 'worker' },
  ],
  site: [
    async ({ sites, beginning }, use, testInfo) => {
      const site = await sites.of(`${testInfo.file}#${testInfo.repeatEachIndex}`, beginning);
      await use(site);
      if (testInfo.status !== testInfo.expectedStatus) await attachLog(site, testInfo);
    },
    { timeout: 90_000, title: 'site' },
  ],
  baseURL: ({ site }, use) => use(site.url),

  context: async ({ site, baseURL, locale, timezoneId, permissions, contextOptions, person }, use) => {
    const options: BrowserContextOptions = { ...contextOptions, baseURL, locale, timezoneId, permissions };
    const context = await site.contextOf(options);
    await context.clearCookies();
    if (person) {
      const { hostname } = new URL(site.url);
      const value = await site.tokenOf(person);
      await context.addCookies([{ name: 'jwtToken', value, domain: hostname, path: '/admin' }]);
    }
    await use(context);
    for (const page of context.pages()) await page.close();
  },
  faults: [
    async ({ context }, use) => {
      const faults = watchFaults(context);
      await use(faults);
      faults.stop();
      base.expect(faults.unexpected(), 'no page reported an error').toEqual([]);
    },
    { auto: true },
  ],
  page: async ({ context, person, theme, language, viewport, colorScheme }, use) => {
    const page = await context.newPage();
    if (viewport) await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    const stored: Record<string, string> = {
      STRAPI_THEME: theme,
      'strapi-admin-language': language,
      STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false: 'true',
      ...(person && { isLoggedIn: 'true' }),
    };
    await page.addInitScript(prepare, { still: STILL, stored });
    await use(page);
  },
});
