/** Browser tests on a built admin: builds the plugin and the demo where they are out of date, then drives Chromium. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { buildDemo } from './lib/build.mjs';
import { runSteps } from './lib/steps.mjs';

const PATHS = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** CI machines are new each time: Debian's own package is installed there. Anywhere else that is for the developer to do. */
const ensureChromium = async () => {
  if (PATHS.some((candidate) => candidate && existsSync(candidate))) return;
  if (process.env.CI !== 'true' || process.getuid?.() !== 0) {
    console.error(
      'The browser tests need Chromium: install it (Debian: apt-get install chromium), or set CHROMIUM_PATH.',
    );
    process.exit(1);
  }
  console.log('▸ Installing Chromium');
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
};

await ensureChromium();
await buildDemo();
await runSteps([{ say: 'Browser tests', command: 'playwright', args: ['test', ...process.argv.slice(2)] }]);
