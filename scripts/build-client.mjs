/**
 * Builds `touchpoints-client`, a package of its own, which the plugin's kit cannot build: for modules and for `require`, a
 * small file for pages without a bundler, and the declarations of either kind.
 */
import { copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { rollUp } from './lib/declarations.mjs';
import { ROOT } from './lib/steps.mjs';

const DIST = path.join(ROOT, 'client/dist');
const at = (name) => path.join(DIST, name);

/** The web's own globals are all that it may use: browsers and edge runtimes have nothing else. */
const bundle = (entry, outfile, options) =>
  build({
    entryPoints: [path.join(ROOT, 'client/src', entry)],
    bundle: true,
    platform: 'neutral',
    target: 'es2022',
    legalComments: 'none',
    tsconfig: path.join(ROOT, 'client/tsconfig.json'),
    outfile: at(outfile),
    ...options,
  });

rmSync(DIST, { recursive: true, force: true });
await bundle('index.ts', 'index.mjs', { format: 'esm' });
// Node finds the names that a module may import of it only where they are listed, which is done for Node alone.
await bundle('index.ts', 'index.cjs', { format: 'cjs', platform: 'node' });
await bundle('script.mts', 'touchpoints-client.min.js', { format: 'iife', minify: true });
// It imports nothing, and so reads the same as a module and as CommonJS; TypeScript tells them apart by name.
await rollUp('client/tsconfig.json', { 'client/src/index': 'client/dist/index.d.mts' });
copyFileSync(at('index.d.mts'), at('index.d.cts'));
