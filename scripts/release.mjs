/**
 * `npm run release`: checks that both packages are ready, builds and tries them, packs them, and publishes these very
 * tarballs, the client first. `npm run release -- --dry-run` does everything but publish, which npm only rehearses.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pack, PACKAGES } from './lib/pack.mjs';
import { faultsOfRelease } from './lib/release.mjs';
import { ROOT, runSteps } from './lib/steps.mjs';

const args = process.argv.slice(2);
const isDryRun = args.includes('--dry-run');
// A mistyped option must not publish.
if (args.length > (isDryRun ? 1 : 0)) throw new Error(`There is only --dry-run, not ${args.join(' ')}`);
const read = (file) => readFileSync(path.join(ROOT, file), 'utf8');

const faults = faultsOfRelease({
  plugin: JSON.parse(read('package.json')),
  client: JSON.parse(read('client/package.json')),
  lock: JSON.parse(read('package-lock.json')),
  changelog: read('CHANGELOG.md'),
  status: execFileSync('git', ['status', '--porcelain'], { cwd: ROOT, encoding: 'utf8' }),
  isDryRun,
});
if (faults.length > 0) {
  for (const fault of faults) console.error(`✗ ${fault}`);
  process.exit(1);
}

const npm = (...args) => ({ command: process.execPath, args: [process.env.npm_execpath, ...args] });
const folder = mkdtempSync(path.join(tmpdir(), 'touchpoints-release-'));
try {
  await runSteps([
    { say: 'Building both packages', ...npm('run', 'build') },
    {
      say: 'Testing the client',
      command: 'jest',
      args: ['--selectProjects', 'unit', '--testPathPatterns', 'unit/client'],
    },
    { say: 'Verifying both packages', ...npm('run', 'verify') },
    { say: 'Trying the client in a fresh front end', ...npm('run', 'smoke:client') },
    { say: 'Trying the plugin in a fresh app', ...npm('run', 'smoke') },
  ]);
  for (const name of Object.keys(PACKAGES)) {
    const { tarball, files } = pack(name, folder);
    const what = `${path.basename(tarball)}, ${files.length} files`;
    // npm's own rehearsal: it refuses what publishing would refuse, such as a version that is there already.
    if (isDryRun)
      await runSteps([{ say: `Would publish ${what}`, ...npm('publish', '--dry-run', '--loglevel=error', tarball) }]);
    else await runSteps([{ say: `Publishing ${what}`, ...npm('publish', tarball) }]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
