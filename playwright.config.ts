import { defineConfig } from '@playwright/test';
import { args, executablePath } from './test/e2e/support/chromium';

/** Browser tests on the built demo; run them through `npm run test:e2e`, which builds what they need. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test/e2e/output/results',
  globalSetup: './test/e2e/support/seed.ts',
  workers: 2,
  // Patience costs nothing while tests pass, and a machine may have other work.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  // What passes only then is reported as flaky: something to mend, not to live with.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['./test/support/playwright-reporter.cjs']],
  reportSlowTests: { max: 20, threshold: 0 },
  use: {
    launchOptions: { executablePath, args },
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    // The browser of somebody in Germany; the admin's own language is what the person chose there.
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1440, height: 960 },
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
  },
});
