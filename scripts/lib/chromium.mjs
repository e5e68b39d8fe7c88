import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PATHS = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** CI machines are new each time: Debian's own package is installed there. Anywhere else that is for the developer to do. */
export const ensureChromium = () => {
  if (PATHS.some((candidate) => candidate && existsSync(candidate))) return;
  if (process.env.CI !== 'true' || process.getuid?.() !== 0) {
    console.error(
      'The browser tests need Chromium: install it (Debian: apt-get install chromium-headless-shell), or set CHROMIUM_PATH.',
    );
    process.exit(1);
  }
  console.log('▸ Installing Chromium');
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  const packages = ['chromium-headless-shell', 'fonts-liberation'];
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
};
