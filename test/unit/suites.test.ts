import { readdirSync } from 'node:fs';
import path from 'node:path';

const { SECONDS, SQLITE_ONLY } = jest.requireActual<{
  SECONDS: Record<string, number>;
  SQLITE_ONLY: Record<string, string>;
}>('../integration/suites.cjs');

const FOLDER = path.resolve(__dirname, '../integration');

test('what is said of integration tests is said of files that are there', () => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.test.ts'));
  const known = files.map((file) => file.replace('.test.ts', ''));
  expect(known).toEqual(expect.arrayContaining([...Object.keys(SECONDS), ...Object.keys(SQLITE_ONLY)]));
});
