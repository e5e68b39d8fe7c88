import { isComplete, toFilters, toRows, type RuleFormLine } from '../../../admin/src/pages/Settings/rules/ruleForm';
import type { EntryFilters, RuleField } from '../../../types';

const field = (path: string, kind: RuleField['kind'], choices: string[] = []): RuleField => ({
  path,
  labels: path.split('.'),
  kind,
  choices,
});
const FIELDS = [
  field('title', 'text'),
  field('price', 'number'),
  field('state', 'choice', ['open', 'closed']),
  field('legal', 'boolean'),
  field('publishedAt', 'datetime'),
  field('category', 'relation'),
  field('category.name', 'text'),
];
const row = (name: string, operator: RuleFormLine['operator'], value = ''): RuleFormLine => ({
  field: name,
  operator,
  value,
});

const CASES: [RuleFormLine, EntryFilters][] = [
  [row('title', 'is', 'Terms'), { title: { $eqi: 'Terms' } }],
  [row('title', 'containsNot', 'terms'), { title: { $notContainsi: 'terms' } }],
  [row('title', 'empty'), { title: { $null: true } }],
  [row('price', 'less', '10.5'), { price: { $lt: 10.5 } }],
  [row('price', 'isNot', '3'), { price: { $ne: 3 } }],
  [row('state', 'is', 'open'), { state: { $eq: 'open' } }],
  [row('legal', 'yes'), { legal: { $eq: true } }],
  [row('legal', 'no'), { legal: { $eq: false } }],
  [row('publishedAt', 'before', '2026-01-01'), { publishedAt: { $lt: '2026-01-01' } }],
  [row('publishedAt', 'since', '2026-01-01'), { publishedAt: { $gte: '2026-01-01' } }],
  [row('category', 'empty'), { category: { $null: true } }],
  [row('category.name', 'begins', 'Le'), { category: { name: { $startsWithi: 'Le' } } }],
];

test.each(CASES)('%j is %j, there and back', (line, filter) => {
  expect(toFilters([line], FIELDS)).toEqual({ $and: [filter] });
  expect(toRows({ $and: [filter] }, FIELDS)).toEqual([line]);
});

test('all lines must hold; those that say nothing yet are left out', () => {
  const lines = [row('title', 'is', 'A'), row('', 'is'), row('title', 'contains', '  '), row('price', 'more', 'ten')];
  expect(toFilters(lines, FIELDS)).toEqual({ $and: [{ title: { $eqi: 'A' } }] });
  expect(lines.map((line) => isComplete(line, FIELDS))).toEqual([true, false, false, false]);
  expect(toFilters([row('gone', 'is', 'x')], FIELDS)).toBeNull();
});

test('a comma is a decimal point, and spaces around a value mean nothing', () => {
  expect(toFilters([row('price', 'more', ' 1,5 ')], FIELDS)).toEqual({ $and: [{ price: { $gt: 1.5 } }] });
});

test('a rule without filters has no lines; a filter alone is one line only if saving it would not change it', () => {
  expect(toRows(null, FIELDS)).toEqual([]);
  expect(toRows({ title: { $containsi: 'x' } }, FIELDS)).toEqual([row('title', 'contains', 'x')]);
});

test.each<EntryFilters>([
  { $or: [{ title: { $eqi: 'A' } }] },
  { $not: { title: { $eqi: 'A' } } },
  { $and: [{ title: { $eqi: 'A', $nei: 'B' } }] },
  { $and: [{ title: { $eq: 'Case matters' } }] },
  { $and: [{ title: { $in: ['A', 'B'] } }] },
  { $and: [{ gone: { $eqi: 'A' } }] },
  { $and: [{ title: 'A' }] },
  { $and: [{ publishedAt: { $gt: '2026-01-01' } }] },
  { $and: [{ title: { $null: false } }] },
  { $and: [] },
])('what the form cannot show is not shown as something else: %j', (filters) => {
  const rows = toRows(filters, FIELDS);
  if (rows !== null) expect(toFilters(rows, FIELDS)).toEqual(filters);
  else expect(rows).toBeNull();
});
