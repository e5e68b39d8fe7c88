const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { transformSync, version } = require('@swc/core');

/** What was compiled before, here or in another process: some tests start many that load the same files. */
const CACHE = path.join(tmpdir(), `touchpoints-compiled-${version}`);

const compile = (source, filename) =>
  transformSync(source, {
    filename,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  }).code;

/** Lets a plain Node process load the plugin's TypeScript, as Jest does. */
require.extensions['.ts'] = (module, filename) => {
  const source = readFileSync(filename, 'utf8');
  const kept = path.join(CACHE, createHash('sha1').update(filename).update(source).digest('hex'));
  if (!existsSync(kept)) {
    mkdirSync(CACHE, { recursive: true });
    // Renamed, for another process may read it meanwhile.
    writeFileSync(`${kept}.${process.pid}`, compile(source, filename));
    renameSync(`${kept}.${process.pid}`, kept);
  }
  module._compile(readFileSync(kept, 'utf8'), filename);
};
