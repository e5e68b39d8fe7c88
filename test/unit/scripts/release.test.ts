import { spawnSync } from 'node:child_process';
import path from 'node:path';

const RELEASE = path.resolve('scripts/lib/release.mjs');

const READY = {
  plugin: { name: 'plugin', version: '1.2.0', dependencies: { client: '1.2.0' } },
  client: { name: 'client', version: '1.2.0' },
  lock: { packages: { '': { version: '1.2.0' }, client: { version: '1.2.0' } } },
  changelog: '# Changelog\n\n## 1.2.0 (2026-06-15)\n\n- **New**\n\n## 1.1.0 (2026-05-01)\n',
  status: '',
  isDryRun: false,
};

const faultsOf = (facts: object): string[] => {
  const script = `import { faultsOfRelease } from ${JSON.stringify(RELEASE)};
    console.log(JSON.stringify(faultsOfRelease(${JSON.stringify({ ...READY, ...facts })})));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  return JSON.parse(stdout) as string[];
};

test('what is ready can be released', () => {
  expect(faultsOf({})).toEqual([]);
});

test('a tree that is not clean is not what was tested', () => {
  expect(faultsOf({ status: ' M client/src/index.ts\n' })).toEqual(['The tree is not clean:\n M client/src/index.ts']);
});

test('all versions are one', () => {
  const { plugin, client, lock } = READY;
  expect(faultsOf({ client: { ...client, version: '1.1.0' } })).toEqual([
    'package.json says version 1.2.0, and client/package.json 1.1.0',
  ]);
  expect(faultsOf({ plugin: { ...plugin, dependencies: { client: '^1.2.0' } } })).toEqual([
    'package.json says version 1.2.0, and package.json, dependencies, client ^1.2.0',
  ]);
  expect(faultsOf({ lock: { packages: { ...lock.packages, client: {} } } })).toEqual([
    'package.json says version 1.2.0, and package-lock.json, client undefined',
  ]);
});

test('the changelog says what is new, and since when', () => {
  expect(faultsOf({ changelog: '# Changelog\n\n## 1.1.0 (2026-05-01)\n' })).toEqual([
    'The changelog has no entry "## 1.2.0 (date)"',
  ]);
  const changelog = '## 1.2.0 (unreleased)';
  expect(faultsOf({ changelog })).toEqual(['The changelog says "## 1.2.0 (unreleased)", not when']);
  expect(faultsOf({ changelog, isDryRun: true })).toEqual([]);
});
