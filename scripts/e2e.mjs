/** Browser tests on a built admin: builds the plugin and the demo where they are out of date, then drives Chromium. */
import { buildDemo } from './lib/build.mjs';
import { ensureChromium } from './lib/chromium.mjs';
import { runSteps } from './lib/steps.mjs';

ensureChromium();
await buildDemo();
await runSteps([{ say: 'Browser tests', command: 'playwright', args: ['test', ...process.argv.slice(2)] }]);
