import { readFileSync } from 'node:fs';
import { z } from 'zod';
import defaults from '../../../server/src/config';
import { configSchema } from '../../../server/src/config/schema';
import { IGNORED } from '../../../server/src/controllers/request/public-query';
import { PERMISSION_NAMES, publicContracts, type Contract } from '../../../types';
import { proseOf } from '../../support/docs/markdown';

/** The rows of a page's tables whose first cell is a name in code, by that name. */
const rowsOf = (page: string): Map<string, readonly string[]> =>
  new Map(
    [...readFileSync(page, 'utf8').matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)].map(([, name, cells]) => [
      name!,
      cells!.split(' | ').map((cell) => cell.trim()),
    ]),
  );

describe('docs/configuration.md', () => {
  const rows = rowsOf('docs/configuration.md');
  const leaves = Object.entries(configSchema.shape).flatMap(([name, schema]) => {
    const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
    return inner instanceof z.ZodObject ? Object.keys(inner.shape).map((key) => `${name}.${key}`) : [name];
  });

  test('tells of every setting, and of no other', () => {
    expect([...rows.keys()].sort()).toEqual(leaves.sort());
  });

  test('gives the bounds that hold', () => {
    const written = [...rows].flatMap(([name, [, bounds]]) => {
      const numbers = /^(?:more than )?([\d.,]+)(?:,? up)? to ([\d.,]+)$/.exec(bounds!);
      return numbers ? [[name, ...numbers.slice(1).map((digits) => Number(digits.replaceAll(',', '')))]] : [];
    });
    const held = Object.entries(configSchema.shape).flatMap(([name, schema]) =>
      schema instanceof z.ZodObject
        ? Object.entries(schema.shape).flatMap(([key, inner]) =>
            inner instanceof z.ZodNumber ? [[`${name}.${key}`, inner.minValue, inner.maxValue]] : [],
          )
        : [],
    );
    expect(written).toEqual(held);
  });

  test('gives the defaults that hold', () => {
    // The one default that is not among the settings' own.
    const settings = { ...defaults.default, definitions: { when: 'changed' } };
    const written = [...rows].flatMap(([name, [value]]) =>
      /^`.*`$/.test(value!) ? [[name, value!.slice(1, -1)]] : [],
    );
    const held = (name: string): unknown =>
      name.split('.').reduce<unknown>((from, key) => (from as Record<string, unknown> | undefined)?.[key], settings);
    const single = written.filter(([, value]) => !value!.includes('`'));
    expect(single).toEqual(single.map(([name]) => [name, JSON.stringify(held(name!)).replaceAll('"', "'")]));
    expect(single.length).toBeGreaterThan(12);
    expect([...proseOf('docs/configuration.md').matchAll(/`([\w*]+)`/g)].map(([, name]) => name)).toEqual(
      expect.arrayContaining(IGNORED),
    );
  });
});

describe('docs/rest.md', () => {
  const text = readFileSync('docs/rest.md', 'utf8');
  const sections = text.split(/^## /m);

  test.each(Object.entries<Contract>(publicContracts))(
    'tells of %s and all that it takes',
    (route, { query, body }) => {
      const [method, address] = route.split(' ');
      expect(text).toContain(`\`${route}\``);
      const section = sections.find((one) => one.startsWith(`${method} /api/touchpoints${address}\n`)) ?? text;
      const keys = [query, body].flatMap((schema) => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : []));
      expect(keys.filter((key) => !section.includes(`\`${key}\``) && !section.includes(`${key}=`))).toEqual([]);
    },
  );
});

test('docs/security.md names the permissions as the screens do', () => {
  const rows = [...readFileSync('docs/security.md', 'utf8').matchAll(/^\| \*([^*]+)\* \(`(\w+)`\)/gm)];
  expect(Object.fromEntries(rows.map(([, name, permission]) => [permission, name]))).toEqual(PERMISSION_NAMES);
});

test('README.md counts what the demo has', () => {
  const journey = JSON.parse(readFileSync('demo/seed/journey.json', 'utf8')) as Record<string, readonly unknown[]>;
  const counts = `${journey.stages?.length} stages and ${journey.touchpoints?.length} touchpoints`;
  expect(readFileSync('README.md', 'utf8')).toContain(counts);
});
