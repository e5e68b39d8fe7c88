import path from 'node:path';
import { type } from './shell.mjs';

/**
 * What puts another Node.js before this one, where this one is older than a scaffolder asks for: from the registry, as a package.
 *
 * @param {number} major
 * @param {string} folder where it goes
 * @returns {Promise<Record<string, string>>}
 */
export const withNode = async (major, folder) => {
  if (Number(process.versions.node.split('.')[0]) >= major) return {};
  const name = `node-${process.platform}-${process.arch}`;
  await type(`npm install --prefix "${folder}" ${name}@${major}`, { cwd: folder });
  return { PATH: `${path.join(folder, 'node_modules', name, 'bin')}${path.delimiter}${process.env.PATH}` };
};
