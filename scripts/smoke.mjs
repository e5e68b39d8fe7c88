/**
 * Packs both packages as npm would publish them, installs the tarballs into a fresh Strapi app outside this repository, and
 * lives through what happens to such a site, each time in a plain Node process: what Jest's resolver or the workspace hides
 * shows up here. At each step coverage is what the database counts, and what is served is what Strapi's own REST API gives.
 */
import { builtinModules } from 'node:module';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { developerOf } from '../test/smoke/life/app.mjs';
import { pack } from './lib/pack.mjs';
import { ROOT, run } from './lib/steps.mjs';

const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

/** A package's name where a module is loaded: `from "x"`, `require("x")`, `import("x")`. Relative paths are not packages. */
const IMPORT = /(?:\bfrom\s*|\brequire\(|\bimport\()["']((?:@[\w-]+\/)?[a-z][\w.-]*(?::[\w/]+)?(?:\/[\w./-]+)?)["']/g;

/** Every package that the bundles import must be declared, or it is missing in somebody else's app. */
const checkDeclared = () => {
  const declared = new Set([...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)]);
  const files = readdirSync(path.join(ROOT, 'dist'), { recursive: true }).filter((file) => /\.m?js$/.test(file));
  const undeclared = new Set();
  for (const file of files) {
    const code = readFileSync(path.join(ROOT, 'dist', file), 'utf8');
    for (const [, name] of code.matchAll(IMPORT)) {
      const top = name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : name.split('/')[0];
      if (!declared.has(top) && !builtinModules.includes(top.replace(/^node:/, '')))
        undeclared.add(`${top} (in ${file})`);
    }
  }
  if (undeclared.size > 0) throw new Error(`Imported but not declared: ${[...undeclared].join(', ')}`);
};

/** Like Strapi's own starter: pages made of blocks, types without a title, single types. */
const TYPES = ['article', 'page', 'faq', 'testimonial', 'plan', 'blog-page', 'global'];

const app = mkdtempSync(path.join(tmpdir(), 'touchpoints-smoke-'));
try {
  console.log('Checking that every import of the bundles is declared');
  checkDeclared();

  console.log('Packing');
  const [client, plugin] = ['client', 'plugin'].map((name) => `file:./${path.basename(pack(name, app).tarball)}`);

  console.log('Installing the tarballs into a fresh Strapi app');
  cpSync(path.join(ROOT, 'test/smoke/app'), app, { recursive: true });
  cpSync(path.join(ROOT, 'test/smoke/life'), path.join(app, 'life'), { recursive: true });
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'node_modules/@strapi/strapi/package.json'), 'utf8'));
  const dependency = (name) => manifest.devDependencies[name];
  writeFileSync(
    path.join(app, 'package.json'),
    JSON.stringify({
      name: 'fresh-app',
      version: '0.0.0',
      private: true,
      dependencies: {
        '@strapi/plugin-users-permissions': version,
        '@strapi/strapi': version,
        'better-sqlite3': dependency('better-sqlite3'),
        react: dependency('react'),
        'react-dom': dependency('react-dom'),
        'react-router-dom': dependency('react-router-dom'),
        'styled-components': dependency('styled-components'),
        [manifest.name]: plugin,
        'touchpoints-client': client,
      },
      strapi: { uuid: false },
    }),
  );
  // Scripts of packages are not run, for the one that matters compiles SQLite for most of a minute: as it was compiled here.
  const flags = ['--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts', '--loglevel=error'];
  const install = await run('npm', ['install', ...flags], { cwd: app });
  if (install !== 0) throw new Error(`npm install ended with ${install}`);
  const binding = 'node_modules/better-sqlite3/build/Release/better_sqlite3.node';
  cpSync(path.join(ROOT, binding), path.join(app, binding));

  const developer = developerOf(app);
  /** What is done to the code, and the step that is then lived through: `test/smoke/life/steps.cjs`. */
  const life = [
    ['installed', () => developer.addTypes(TYPES)],
    ['unlocalized', () => developer.unlocalize('faq')],
    ['localeRemoved', () => {}],
    ['renamed', () => developer.renameType('plan', 'pricing-plan', 'pricing-plans')],
    ['uninstalled', () => developer.uninstall()],
    ['reinstalled', () => developer.reinstall()],
  ];
  for (const [step, develop] of life) {
    console.log(`Booting it, ${step}`);
    develop();
    const ended = await run(process.execPath, ['life/run.cjs', step], {
      cwd: app,
      env: { STRAPI_TELEMETRY_DISABLED: 'true', NODE_ENV: 'production' },
    });
    if (ended !== 0) throw new Error(`The app ended with ${ended}, ${step}`);
  }
  console.log('The packed plugin works in a fresh app.');
} finally {
  rmSync(app, { recursive: true, force: true });
}
