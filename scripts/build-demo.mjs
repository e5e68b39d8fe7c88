/** `npm run build:demo`: builds the plugin, the demo and its admin where they are out of date. */
import { buildDemo } from './lib/build.mjs';

await buildDemo();
