import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDatabase } from '../database';
import { startInstance, type Instance } from '../instances';

const ROOT = path.resolve(__dirname, '../../..');
const APP = path.join(ROOT, 'test/fixture/app');
const PLUGIN = path.join(ROOT, 'test/fixture/plugin');
const DEMO = path.join(ROOT, 'demo');

/** The demo writes its content while it boots: ten seconds on an idle machine. */
const SEEDED_WITHIN = 110_000;

/** Strapi loads plain JavaScript only; the process that runs the site compiles the demo's TypeScript as it is loaded. */
const loading = (file: string) => `module.exports = require(${JSON.stringify(file)});\n`;

/** The demo's content types, with JavaScript in place of each TypeScript file. */
const copyApi = (to: string): void => {
  const from = path.join(DEMO, 'src/api');
  cpSync(from, to, { recursive: true, filter: (file) => !file.endsWith('.ts') });
  for (const file of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    writeFileSync(path.join(to, file.replace(/\.ts$/, '.js')), loading(path.join(from, file)));
  }
};

/**
 * The demo's content, journey and permissions on the plugin's sources: what somebody who has run `npm run demo` is answered,
 * without a build.
 */
export const startDemoSite = async (): Promise<Instance> => {
  const root = mkdtempSync(path.join(tmpdir(), 'touchpoints-docs-'));
  const folder = path.join(root, 'app');
  cpSync(APP, folder, { recursive: true, filter: (file) => !file.startsWith(path.join(APP, 'src')) });
  symlinkSync(PLUGIN, path.join(root, 'plugin'));
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'));
  symlinkSync(path.join(DEMO, 'seed'), path.join(folder, 'seed'));
  copyApi(path.join(folder, 'src/api'));
  const seed = path.join(DEMO, 'src/seed/index.ts');
  writeFileSync(
    path.join(folder, 'src/index.js'),
    `module.exports = { bootstrap: ({ strapi }) => require(${JSON.stringify(seed)}).seed(strapi) };\n`,
  );

  const database = await createDatabase();
  const remove = async () => {
    await database.remove();
    rmSync(root, { recursive: true, force: true });
  };
  try {
    const site = await startInstance(database.name, {}, folder, SEEDED_WITHIN);
    return {
      ...site,
      async stop() {
        await site.stop();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
};
