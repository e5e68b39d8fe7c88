import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './steps.mjs';

/** What is published, in this order: the plugin depends on the client. */
export const PACKAGES = { client: path.join(ROOT, 'client'), plugin: ROOT };

/**
 * Packs a package as npm would publish it; it must have been built.
 *
 * @param {keyof typeof PACKAGES} name
 * @param {string} folder where the tarball goes
 * @returns {{ tarball: string, files: string[] }}
 */
export const pack = (name, folder) => {
  const said = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: PACKAGES[name],
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ filename, files }] = JSON.parse(said);
  return { tarball: path.join(folder, filename), files: files.map((file) => file.path) };
};
