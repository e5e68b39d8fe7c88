/**
 * Packs the client as npm would publish it, installs the tarball into a front end outside this repository, and tries what
 * the workspace hides: that it comes alone, compiles without any other package, catches typos, and runs as a module, by
 * `require` and as a script. It must have been built.
 */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { pack } from './lib/pack.mjs';
import { bin, ROOT, run } from './lib/steps.mjs';

/** What a front end's visitors load at most, gzipped, in bytes. */
const MOST = { '{ createTouchpoints, TouchpointsError }': 3500, '*': 9000 };

const app = mkdtempSync(path.join(tmpdir(), 'touchpoints-front-end-'));

/** What a command prints; it must succeed. */
const outputOf = async (command, ...args) => {
  const output = [];
  const code = await run(command, args, { cwd: app, onOutput: (data) => output.push(data) });
  assert.equal(code, 0, `${command} ${args.join(' ')}\n${Buffer.concat(output)}`);
  return Buffer.concat(output).toString();
};

const install = async () => {
  const flags = ['--offline', '--no-audit', '--no-fund'];
  // A second time as well, and from the lock: a package's peers have broken the front end's next `npm install`.
  for (const command of ['install', 'install', 'ci']) {
    assert.doesNotMatch(await outputOf('npm', command, ...flags), /warn/i, `npm ${command} warns`);
  }
  const installed = readdirSync(path.join(app, 'node_modules')).filter((name) => !name.startsWith('.'));
  assert.deepEqual(installed, ['touchpoints-client'], 'It comes alone');
};

const compile = async (module, moduleResolution) => {
  const compilerOptions = {
    module,
    moduleResolution,
    target: 'ES2022',
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
  };
  const files = ['compiles.ts', 'compiles.mts', 'compiles.cts'];
  writeFileSync(path.join(app, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  await outputOf(bin('tsc'), '--project', app);
};

const tryRunning = async () => {
  const { globals, isPassedOn, given } = JSON.parse(await outputOf(process.execPath, 'run.mjs'));
  assert.deepEqual(globals, ['TouchpointsClient'], 'The script has one global');
  assert.equal(isPassedOn, true, 'Names can be imported from whoever passes it on');
  const exported = ['TouchpointsError', 'createLocalTouchpoints', 'createTouchpoints'];
  const expected = { exported, asked: 'a', refused: 403, decided: ['a segment'] };
  assert.deepEqual(given, [expected, expected, expected]);
};

const sizeOf = (code) => gzipSync(code, { level: 9 }).length;

const measure = async () => {
  const options = { bundle: true, minify: true, write: false, format: 'esm', target: 'es2022' };
  for (const [names, most] of Object.entries(MOST)) {
    const stdin = { contents: `export ${names} from 'touchpoints-client';`, resolveDir: app };
    const { outputFiles } = await build({ ...options, stdin });
    const size = sizeOf(outputFiles[0].contents);
    console.log(`  ${names}: ${size} bytes`);
    assert.ok(size <= most, `${names} may be ${most} bytes and is ${size}`);
  }
  const script = sizeOf(readFileSync(path.join(app, 'node_modules/touchpoints-client/dist/touchpoints-client.min.js')));
  console.log(`  as a script: ${script} bytes`);
  assert.ok(script <= MOST['*'], `The script may be ${MOST['*']} bytes and is ${script}`);
};

try {
  cpSync(path.join(ROOT, 'test/smoke/client'), app, { recursive: true });
  for (const kind of ['mts', 'cts']) cpSync(path.join(app, 'compiles.ts'), path.join(app, `compiles.${kind}`));
  const { tarball } = pack('client', app);
  const dependencies = { 'touchpoints-client': `file:./${path.basename(tarball)}` };
  writeFileSync(path.join(app, 'package.json'), JSON.stringify({ name: 'front-end', private: true, dependencies }));
  const steps = [
    ['Installing it, offline', install],
    ['Compiling: node16', () => compile('node16', 'node16')],
    ['Compiling: bundler', () => compile('esnext', 'bundler')],
    ['Running it', tryRunning],
    ['Weighing it, gzipped', measure],
  ];
  for (const [say, work] of steps) {
    console.log(say);
    await work();
  }
  console.log('The packed client works in a fresh front end.');
} finally {
  rmSync(app, { recursive: true, force: true });
}
