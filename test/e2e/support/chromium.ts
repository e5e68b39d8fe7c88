import { existsSync } from 'node:fs';

const CANDIDATES = [
  process.env.CHROMIUM_PATH,
  // Without a hidden window to draw: a sixth of the time.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Where Debian's Chromium is; `undefined` where there is none. */
export const executablePath = CANDIDATES.find((candidate) => candidate && existsSync(candidate));

/** Without the calls home that a test machine cannot answer. */
export const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
