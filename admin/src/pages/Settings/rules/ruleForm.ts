import type { EntryFilters, RuleField } from '../../../../../types';

/** What a person may say of a field. */
export const OPERATORS_OF = {
  text: ['is', 'isNot', 'contains', 'containsNot', 'begins', 'ends', 'empty', 'filled'],
  choice: ['is', 'isNot', 'empty', 'filled'],
  number: ['is', 'isNot', 'less', 'more', 'empty', 'filled'],
  boolean: ['yes', 'no', 'empty'],
  date: ['before', 'since', 'empty', 'filled'],
  datetime: ['before', 'since', 'empty', 'filled'],
  relation: ['empty', 'filled'],
} as const satisfies Record<RuleField['kind'], readonly string[]>;

export type RuleOperator = (typeof OPERATORS_OF)[RuleField['kind']][number];

/** One line of the form: a field, what is said of it, and with which value. */
export interface RuleFormLine {
  /** `title`, or `category.name`; empty until one is chosen. */
  readonly field: string;
  readonly operator: RuleOperator;
  readonly value: string;
}

export const EMPTY_ROW: RuleFormLine = { field: '', operator: 'is', value: '' };

/** Operators that need no value. */
const ALONE: readonly RuleOperator[] = ['empty', 'filled', 'yes', 'no'];
export const needsValue = (operator: RuleOperator): boolean => !ALONE.includes(operator);

type RuleComparison = readonly [operator: string, value: unknown];

const inText = (kind: RuleField['kind']) => kind === 'text';

/** What a line says, in Strapi's own operators; `null` while it says nothing yet. */
const comparisonOf = ({ operator, value }: RuleFormLine, kind: RuleField['kind']): RuleComparison | null => {
  switch (operator) {
    case 'empty':
      return ['$null', true];
    case 'filled':
      return ['$notNull', true];
    case 'yes':
      return ['$eq', true];
    case 'no':
      return ['$eq', false];
  }
  const operand = operandOf(value, kind);
  if (operand === null) return null;
  switch (operator) {
    case 'is':
      return [inText(kind) ? '$eqi' : '$eq', operand];
    case 'isNot':
      return [inText(kind) ? '$nei' : '$ne', operand];
    case 'contains':
      return ['$containsi', operand];
    case 'containsNot':
      return ['$notContainsi', operand];
    case 'begins':
      return ['$startsWithi', operand];
    case 'ends':
      return ['$endsWithi', operand];
    case 'less':
    case 'before':
      return ['$lt', operand];
    case 'more':
      return ['$gt', operand];
    case 'since':
      return ['$gte', operand];
  }
};

const operandOf = (value: string, kind: RuleField['kind']): string | number | null => {
  const trimmed = value.trim();
  if (trimmed === '') return null;
  if (kind !== 'number') return trimmed;
  const number = Number(trimmed.replace(',', '.'));
  return Number.isFinite(number) ? number : null;
};

/** Whether a line can be sent. */
export const isComplete = (row: RuleFormLine, fields: readonly RuleField[]): boolean => filterOf(row, fields) !== null;

const filterOf = (row: RuleFormLine, fields: readonly RuleField[]): EntryFilters | null => {
  const field = fields.find(({ path }) => path === row.field);
  const comparison = field && comparisonOf(row, field.kind);
  if (!comparison) return null;
  const [operator, value] = comparison;
  return row.field.split('.').reduceRight<EntryFilters>((inner, name) => ({ [name]: inner }), { [operator]: value });
};

/** All lines together; those that say nothing yet are left out, and `null` means that none says anything. */
export const toFilters = (rows: readonly RuleFormLine[], fields: readonly RuleField[]): EntryFilters | null => {
  const filters = rows.flatMap((row) => filterOf(row, fields) ?? []);
  return filters.length > 0 ? { $and: filters } : null;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const OPERATORS: Readonly<Record<string, RuleOperator>> = {
  $eqi: 'is',
  $nei: 'isNot',
  $ne: 'isNot',
  $containsi: 'contains',
  $notContainsi: 'containsNot',
  $startsWithi: 'begins',
  $endsWithi: 'ends',
  $gt: 'more',
  $gte: 'since',
};

const operatorOf = (operator: string, value: unknown, kind: RuleField['kind']): RuleOperator | null => {
  if (operator === '$null') return value === true ? 'empty' : 'filled';
  if (operator === '$notNull') return value === true ? 'filled' : 'empty';
  if (operator === '$eq') return value === true ? 'yes' : value === false ? 'no' : 'is';
  if (operator === '$lt') return kind === 'number' ? 'less' : 'before';
  return OPERATORS[operator] ?? null;
};

const rowOf = (filter: unknown, fields: readonly RuleField[]): RuleFormLine | null => {
  const path: string[] = [];
  let at = filter;
  for (;;) {
    if (!isObject(at) || Object.keys(at).length !== 1) return null;
    const [[key, inner]] = Object.entries(at) as [[string, unknown]];
    const field = fields.find((one) => one.path === path.join('.'));
    if (!key.startsWith('$')) {
      path.push(key);
      at = inner;
      continue;
    }
    if (!field) return null;
    const operator = operatorOf(key, inner, field.kind);
    if (!operator || !(OPERATORS_OF[field.kind] as readonly string[]).includes(operator)) return null;
    return { field: field.path, operator, value: needsValue(operator) ? String(inner) : '' };
  }
};

/** The lines that filters consist of; `null` where somebody wrote them in a way that the form cannot show. */
export const toRows = (filters: EntryFilters | null, fields: readonly RuleField[]): readonly RuleFormLine[] | null => {
  if (filters === null) return [];
  const parts = Array.isArray(filters.$and) && Object.keys(filters).length === 1 ? filters.$and : [filters];
  const rows = parts.map((part) => rowOf(part, fields));
  if (!rows.every((row): row is RuleFormLine => row !== null)) return null;
  // What the form would send must be what is stored, or else looking at a rule and saving it would change it.
  return JSON.stringify(toFilters(rows, fields)) === JSON.stringify({ $and: parts }) ? rows : null;
};
