import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../lib/steps.mjs';
import { commandsOf, filesOf } from './files.mjs';
import { type } from './shell.mjs';

const CLIENT = 'npm install touchpoints-client';

/** Begins the last line of what is printed, so that the app's folder is known. */
const WHERE = 'the app is in ';

/**
 * Makes the app of a recipe as its page says: with its commands, the client taken from a tarball, and with its files, exactly
 * as they are printed.
 *
 * @param {import('./stacks/index.mjs').Stack} stack
 * @param {{ folder: string, tarball: string, env: Record<string, string> }} options
 * @returns {Promise<string>} its folder
 */
export const makeApp = async ({ page, editions, commands = (lines) => lines }, { folder, tarball, env }) => {
  const text = readFileSync(path.join(ROOT, page), 'utf8');
  const lines = commands(commandsOf(text, editions));
  if (!lines.includes(CLIENT)) throw new Error(`${page} does not install the client`);
  const typed = lines.map((line) => (line === CLIENT ? `npm install "${tarball}"` : line));
  const said = await type(['set -e', ...typed, `printf '\\n${WHERE}%s' "$PWD"`].join('\n'), { cwd: folder, env });
  const app = said.slice(said.lastIndexOf(WHERE) + WHERE.length).trim();
  for (const file of filesOf(text, editions)) {
    const to = path.join(app, file.path);
    mkdirSync(path.dirname(to), { recursive: true });
    writeFileSync(to, file.text);
  }
  return app;
};

/** Puts what must not compile into the app: TypeScript finds each typo, or the app cannot be built. */
export const addTypos = (app, folder) =>
  cpSync(path.join(ROOT, 'test/smoke/client/compiles.ts'), path.join(app, folder, 'compiles.ts'));
