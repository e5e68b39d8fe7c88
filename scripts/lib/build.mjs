import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { ROOT, runSteps } from './steps.mjs';

const SKIPPED = new Set(['node_modules', 'dist', '.strapi', '.tmp', 'types/generated', 'uploads']);

/** When anything below these paths last changed; milliseconds, 0 for nothing. */
const newest = (paths) => {
  let latest = 0;
  const visit = (file) => {
    if (!existsSync(file) || SKIPPED.has(path.basename(file))) return;
    const stats = statSync(file);
    if (!stats.isDirectory()) latest = Math.max(latest, stats.mtimeMs);
    else for (const name of readdirSync(file)) visit(path.join(file, name));
  };
  for (const file of paths) visit(path.join(ROOT, file));
  return latest;
};

const builtAt = (file) => (existsSync(path.join(ROOT, file)) ? statSync(path.join(ROOT, file)).mtimeMs : 0);

const SOURCES = ['admin', 'server', 'client', 'engine', 'types', 'package.json', 'package-lock.json'];

/** Builds the plugin, then the demo with its admin: what is up to date already is left alone. */
export const buildDemo = async () => {
  if (newest(SOURCES) > builtAt('dist/types/index.js')) {
    await runSteps([{ say: 'Building the plugin', command: 'strapi-plugin', args: ['build'] }]);
  }
  const demoSources = Math.max(newest(['demo']), builtAt('dist/types/index.js'));
  if (demoSources > builtAt('demo/dist/build/index.html')) {
    await runSteps([
      {
        say: 'Building the demo and its admin (half a minute)',
        command: 'strapi',
        args: ['build'],
        cwd: path.join(ROOT, 'demo'),
        env: { NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' },
      },
    ]);
  }
};
