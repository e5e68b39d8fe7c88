/**
 * `npm run build`: both packages. The client comes first, for the plugin passes it on. Strapi's kit builds the plugin's
 * code; its declarations are rolled up here, one file an entry: the kit would make one of each source.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rollUp } from './lib/declarations.mjs';
import { inOneLine, ROOT, runSteps } from './lib/steps.mjs';

/** The plugin's entries, and what the kit makes of each. */
const ENTRIES = {
  'admin/src/index': 'dist/admin/index',
  'server/src/index': 'dist/server/index',
  'server/src/suggestions/worker': 'dist/suggestions-worker/index',
  'engine/index': 'dist/engine/index',
  'types/index': 'dist/types/index',
};

/** For whoever imports the entry as a module; a default export is another thing there than in CommonJS, and so said again. */
const declareModule = (built) => {
  const declarations = readFileSync(path.join(ROOT, `${built}.d.ts`), 'utf8');
  const isDefault = declarations.includes('export default');
  writeFileSync(path.join(ROOT, `${built}.d.mts`), isDefault ? declarations : "export * from './index.js';\n");
};

const declare = async () => {
  const files = Object.entries(ENTRIES).map(([source, built]) => [source, `${built}.d.ts`]);
  await rollUp('tsconfig.build.json', Object.fromEntries(files));
  for (const built of Object.values(ENTRIES)) declareModule(built);
};

rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true });
await runSteps([
  { say: 'Building the client', command: process.execPath, args: [path.join(ROOT, 'scripts/build-client.mjs')] },
  { say: 'Building the plugin', command: 'strapi-plugin', args: ['build'] },
]);
await inOneLine('Declaring what the plugin exports', declare, { verbose: true });
