import { readFileSync } from 'node:fs';
import { adminContracts } from '../../types';

/** The routes that a row of the table is about: `GET, PUT /settings` is two, and queries are told of, not all of them. */
const routesIn = (row: string): string[] => {
  const [, call = ''] = /^\| (.*?) \| /.exec(row) ?? [];
  return [...call.matchAll(/`([A-Z, ]+) (\/[^`?]*)[^`]*`/g)].flatMap(([, methods, path]) =>
    methods!.split(', ').map((method) => `${method} ${path}`),
  );
};

test('docs/admin-api.md tells of every route of the admin, of each once, and of no other', () => {
  const rows = readFileSync('docs/admin-api.md', 'utf8').split('\n');
  expect(rows.flatMap(routesIn).sort()).toEqual(Object.keys(adminContracts).sort());
});
