import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isContentWrite, WRITING } from '../../../admin/src/content-manager/isContentWrite';

const fulfilled = (endpointName: string) => ({
  type: 'adminApi/executeMutation/fulfilled',
  meta: { arg: { endpointName } },
});

test('every write of an entry is known by the name that Strapi gives it', () => {
  const folder = path.dirname(require.resolve('@strapi/content-manager/package.json'));
  const source = readFileSync(path.join(folder, 'dist/admin/services/documents.mjs'), 'utf8');
  const mutations = [...source.matchAll(/(\w+): builder\.mutation\(/g)].map(([, name]) => name!);
  expect(mutations.length).toBeGreaterThan(5);
  expect([...WRITING].sort()).toEqual(mutations.sort());
});

test('only what has been written counts', () => {
  expect(isContentWrite(fulfilled('publishDocument'))).toBe(true);
  expect(isContentWrite(fulfilled('touchpointsPlaceInBulk'))).toBe(false);
  expect(isContentWrite({ ...fulfilled('publishDocument'), type: 'adminApi/executeMutation/pending' })).toBe(false);
  expect(isContentWrite({ type: '@@INIT' })).toBe(false);
  expect(isContentWrite({})).toBe(false);
});
