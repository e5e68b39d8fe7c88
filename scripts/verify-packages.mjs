/**
 * Checks both packages as npm would publish them: `publint` and `attw` find nothing wrong, and no file is needless. They
 * must have been built.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pack } from './lib/pack.mjs';
import { bin, run } from './lib/steps.mjs';

/** TypeScript's look-up of before 2022 knows no `exports`; the plugin is for Strapi 5, whose packages need them, too. */
const PROFILE = { client: 'strict', plugin: 'node16' };

/** What may be in a package: what runs, one file of declarations for each entry, and what a person reads. */
const NEEDED = {
  client: [/^dist\/index\.(?:mjs|cjs|d\.mts|d\.cts)$/, /^dist\/touchpoints-client\.min\.js$/],
  plugin: [
    /^dist\/(?:admin|server|suggestions-worker|engine|types)\/index\.d\.m?ts$/,
    /^dist\/(?:admin|server|suggestions-worker|engine|types)\/[\w.-]+(?<!\.d)\.m?js$/,
    /^deprecated\/client\.(?:js|d\.ts)$/,
    /^strapi-(?:admin|server)\.js$/,
  ],
};
const ALWAYS = [/^package\.json$/, /^LICENSE$/, /^README\.md$/];

const faultsOf = async (name, folder) => {
  const { tarball, files } = pack(name, folder);
  const needed = [...ALWAYS, ...NEEDED[name]];
  const faults = files
    .filter((file) => !needed.some((pattern) => pattern.test(file)))
    .map((file) => `${name}: ${file} is needless`);
  for (const pattern of needed) {
    if (!files.some((file) => pattern.test(file))) faults.push(`${name}: nothing is ${pattern}`);
  }
  const checks = [
    ['publint', ['run', tarball, '--strict']],
    ['attw', [tarball, '--profile', PROFILE[name], '--format', 'ascii', '--no-emoji', '--no-color']],
  ];
  for (const [command, args] of checks) {
    const output = [];
    const code = await run(bin(command), args, { onOutput: (data) => output.push(data) });
    if (code !== 0) faults.push(`${name}: ${command}\n${Buffer.concat(output)}`);
  }
  console.log(`${name}: ${files.length} files`);
  return faults;
};

const folder = mkdtempSync(path.join(tmpdir(), 'touchpoints-packages-'));
try {
  const faults = [...(await faultsOf('client', folder)), ...(await faultsOf('plugin', folder))];
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
