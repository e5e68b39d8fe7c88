import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SOURCES = ['engine', 'types', 'server/src', 'admin/src', 'client/src', 'demo/src'];
/** Declares what the contract declares, once more; its own test proves that both mean the same. */
const SAID_TWICE = path.normalize('client/src/contract.ts');
const EXPORTED = /^export (?:declare )?(?:abstract )?(?:interface|type|class|enum) (\w+)/gm;

/** Where each exported type is declared; what is only passed on from another file is not declared there. */
const declarations = (): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  for (const folder of SOURCES) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(name)) continue;
      const file = path.join(folder, name);
      if (file === SAID_TWICE) continue;
      for (const [, type] of readFileSync(file, 'utf8').matchAll(EXPORTED))
        found.set(type!, [...(found.get(type!) ?? []), file]);
    }
  }
  return found;
};

test('a name of a type means one thing in the whole source', () => {
  const found = declarations();
  expect(found.size).toBeGreaterThan(300);
  expect([...found].filter(([, files]) => files.length > 1)).toEqual([]);
});
