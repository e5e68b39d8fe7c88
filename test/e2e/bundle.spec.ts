import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const ADMIN = path.resolve(__dirname, '../../dist/admin');

/** A file of the built plugin and all that it imports at once, not lazily. */
const closure = (file: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(path.join(ADMIN, file), 'utf8');
  for (const [, next] of code.matchAll(/^\s*(?:import|export)\s[^"'();]*?["'](\.[^"']+)["']/gm))
    closure(path.join(path.dirname(file), next!), seen);
  return seen;
};

// It needs no browser, but the built plugin, which only these tests build.
test("the plugin adds at most 30 kB gzipped to the admin's first load, with all four languages", () => {
  const words = readdirSync(ADMIN).filter((file) => /^boot-.*\.mjs$/.test(file));
  expect(words).toHaveLength(4);
  const files = [...closure('index.mjs'), ...words];
  const size = files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(ADMIN, file))).length, 0);
  expect(size).toBeGreaterThan(1000);
  expect(size).toBeLessThan(30 * 1024);
});
