import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { Demo } from './demo';

const OUTPUT = path.resolve(__dirname, '../output');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const CHROMIUM = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Debian's Chromium, without the calls home that a test machine cannot answer. */
export const launch = (): Promise<Browser> => {
  const executablePath = CHROMIUM.find((candidate) => candidate && existsSync(candidate));
  if (!executablePath) throw new Error('No Chromium found: install it, or set CHROMIUM_PATH');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
};

export interface Look {
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
  readonly locale?: 'en' | 'de' | 'fr' | 'es';
}

/** A browser window in which this person is logged in to the admin, without going through the login form. */
export const login = async (
  browser: Browser,
  demo: Demo,
  { email, password }: { email: string; password: string },
  { width = 1440, theme = 'light', locale = 'en' }: Look = {},
): Promise<{ context: BrowserContext; page: Page }> => {
  const context = await browser.newContext({ viewport: { width, height: 960 }, reducedMotion: 'reduce' });
  const answer = await context.request.post(`${demo.url}/admin/login`, { data: { email, password } });
  if (!answer.ok()) throw new Error(`Login failed: ${answer.status()} ${await answer.text()}`);
  const { data } = (await answer.json()) as { data: { token: string } };
  await context.addCookies([
    { name: 'jwtToken', value: data.token, domain: new URL(demo.url).hostname, path: '/admin' },
  ]);
  await context.addInitScript(
    ([theme, locale]) => {
      localStorage.setItem('isLoggedIn', 'true');
      localStorage.setItem('STRAPI_THEME', theme!);
      localStorage.setItem('strapi-admin-language', locale!);
      localStorage.setItem('STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false', 'true');
    },
    [theme, locale] as const,
  );
  return { context, page: await context.newPage() };
};

/** What the page reports that should not be there. Strapi's own 404s for features of its paid edition are not counted. */
export const watchConsole = (page: Page): string[] => {
  const faults: string[] = [];
  page.on('console', (message) => {
    const expected =
      /404/.test(message.text()) &&
      /(ai-feature-config|ai-localization-jobs|preview\/url)/.test(message.location().url);
    if (message.type() === 'error' && !expected) faults.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  return faults;
};

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: { readonly html: string; readonly failureSummary: string }[];
}

/** Serious and critical findings of axe inside `selector`: our own screens, not Strapi's frame around them. */
export const seriousFaults = async (page: Page, selector = 'main'): Promise<string[]> => {
  await page.evaluate(AXE);
  const violations = (await page.evaluate(async (root) => {
    const { axe } = window as unknown as {
      axe: { run(root: string, options: object): Promise<{ violations: Violation[] }> };
    };
    return (await axe.run(root, { resultTypes: ['violations'] })).violations;
  }, selector)) as Violation[];
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
};

/** Keeps a picture of the page where a person can look at it after the run. */
export const picture = async (page: Page, name: string): Promise<void> => {
  mkdirSync(OUTPUT, { recursive: true });
  await page.screenshot({ path: path.join(OUTPUT, `${name}.png`) });
};
