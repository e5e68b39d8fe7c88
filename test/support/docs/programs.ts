import { runInNewContext } from 'node:vm';
import { transformSync } from '@swc/core';

const compiled = (source: string): string =>
  transformSync(source, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  }).code;

/** A configuration file of a page, in JavaScript or TypeScript: what it gives Strapi. */
export const configOf = (source: string): unknown => {
  const module: { exports: Record<string, unknown> } = { exports: {} };
  const variables = { module, exports: module.exports, process: { env: {} } };
  runInNewContext(compiled(source), variables);
  const exported = module.exports.default ?? module.exports;
  const env = (_name: string, otherwise?: string) => otherwise ?? '';
  return typeof exported === 'function' ? exported({ env }) : exported;
};

const IMPORT = /^import .* from '(?:touchpoints-client|openapi-fetch|\.\/strapi)';$/gm;

/** Runs what a page shows, one block after another, against the site at `url`, and gives what it prints; `imported` is what it imports. */
export const outputOf = async (source: string, imported: object, url: string): Promise<string> => {
  const lines: string[] = [];
  const log = (...values: unknown[]) =>
    void lines.push(values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' '));
  const body = source.replaceAll(IMPORT, '').replaceAll('http://127.0.0.1:1337', url);
  const code = compiled(`(async () => {\n${body}\n})()`);
  await (runInNewContext(code, { ...imported, fetch, console: { log } }) as Promise<void>);
  return lines.join('\n');
};
