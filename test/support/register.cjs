const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

/** Lets a plain Node process load the plugin's TypeScript, as Jest does. */
require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  });
  module._compile(code, filename);
};
