import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type } from './shell.mjs';

/** How each package manager installs the client, installs again, and installs from its lock; without any flag. */
const MANAGERS = {
  npm: (tarball) => [`npm install "${tarball}"`, 'npm install', 'npm ci'],
  pnpm: (tarball) => [`pnpm add "${tarball}"`, 'pnpm install', 'pnpm install --frozen-lockfile'],
  yarn: (tarball) => [`yarn add "file:${tarball}"`, 'yarn install', 'yarn install --frozen-lockfile'],
};

/** The versions of those that do not come with Node.js: the newest for Node.js 20, and the classic one. */
const VERSIONS = { pnpm: 'pnpm@10', yarn: 'yarn@1' };

/** What stands in the front end already. */
const BESIDE = { nothing: {}, 'React 19': { react: '^19.0.0', 'react-dom': '^19.0.0' } };

const WORKS = `node -e "if (!require('touchpoints-client').createTouchpoints) process.exit(1)"`;

/** What a package manager says of us that it would not say of a package in order. */
const complaintsOf = (said) =>
  said.split('\n').filter((line) => /touchpoints-client/.test(line) && /warn|peer|deprecat|error/i.test(line));

/**
 * Installs the client with each package manager, alone and beside React 19: no flag is needed, and nothing is said against it.
 *
 * @param {{ folder: string, tarball: string, say: (what: string) => void }} options
 */
export const tryInstalls = async ({ folder, tarball, say }) => {
  for (const [manager, linesOf] of Object.entries(MANAGERS)) {
    const tools = path.join(folder, `tools-${manager}`);
    mkdirSync(tools, { recursive: true });
    const version = VERSIONS[manager];
    if (version) await type(`npm install --prefix "${tools}" ${version}`, { cwd: tools });
    const env = {
      PATH: `${path.join(tools, 'node_modules/.bin')}${path.delimiter}${process.env.PATH}`,
      YARN_CACHE_FOLDER: path.join(tools, 'cache'),
      npm_config_store_dir: path.join(tools, 'store'),
    };
    for (const [beside, dependencies] of Object.entries(BESIDE)) {
      const app = path.join(folder, `${manager} beside ${beside}`);
      mkdirSync(app, { recursive: true });
      writeFileSync(path.join(app, 'package.json'), JSON.stringify({ name: 'front-end', private: true, dependencies }));
      for (const line of linesOf(tarball)) {
        const said = await type(line, { cwd: app, env });
        assert.deepEqual(complaintsOf(said), [], `${line}, beside ${beside}`);
        await type(WORKS, { cwd: app, env });
      }
    }
    say(`${version ?? manager}: installed, again, and from its lock, alone and beside React 19`);
  }
};
