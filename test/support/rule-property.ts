import fc from 'fast-check';
import { compileRule, validateRule } from '../../engine';

/** A visitor as a row of a table; `null` is a trait that is not known. */
export interface VisitorRow {
  readonly country: string | null;
  readonly city: string | null;
  readonly plan: string | null;
  readonly age: number | null;
  readonly score: number | null;
  readonly vip: boolean | null;
  readonly visits: number | null;
  readonly note: string | null;
}

/** A condition over a row, in Strapi's filter syntax: the same object is a query's `filters` and a rule's `traits`. */
export type Filters = Readonly<Record<string, unknown>>;

/** The databases a rule is compared with. Only PostgreSQL tells the case of letters apart throughout. */
export type Dialect = 'sqlite' | 'postgres' | 'mysql';

/** A table of visitors: takes rows, and answers which of them a filter selects, by their index. */
export interface VisitorTable {
  readonly dialect: Dialect;
  fill(rows: readonly VisitorRow[]): Promise<void>;
  select(filters: Filters): Promise<readonly number[]>;
}

/**
 * Checks that a compiled rule selects the visitors that the database selects with the same filters, over `batches` tables
 * of rows and `rules` random rules for each. It throws with the smallest rule that tells them apart.
 */
export async function checkRules(table: VisitorTable, { batches = 3, rules = 300, rows = 60 } = {}): Promise<void> {
  for (let batch = 1; batch <= batches; batch += 1) {
    const visitors = fc.sample(visitorRow(table.dialect), { numRuns: rows, seed: batch });
    await table.fill(visitors);
    await fc.assert(
      fc.asyncProperty(filters(table.dialect), async (condition) => {
        const rule = { traits: condition };
        const faults = validateRule(rule);
        if (faults.length > 0) throw new Error(`the rule is refused: ${JSON.stringify(faults)}`);
        const matches = compileRule(rule);
        const expected = [...(await table.select(condition))].sort((a, b) => a - b);
        const actual = visitors.flatMap((traits, i) => (matches({ traits: { ...traits } }) ? [i] : []));
        if (JSON.stringify(actual) !== JSON.stringify(expected))
          throw new Error(difference(visitors, actual, expected));
      }),
      { numRuns: rules },
    );
  }
}

function difference(rows: readonly VisitorRow[], actual: readonly number[], expected: readonly number[]): string {
  const only = (these: readonly number[], those: readonly number[]): string =>
    JSON.stringify(these.filter((i) => !those.includes(i)).map((i) => rows[i]));
  return `only the rule selects ${only(actual, expected)}; only the database selects ${only(expected, actual)}`;
}

/** Few characters, so that texts are often equal or part of each other; LIKE's special ones are among them. */
const text = (dialect: Dialect): fc.Arbitrary<string> =>
  fc.string({
    unit: fc.constantFrom('a', 'b', '%', '_', '\\', ...(dialect === 'postgres' ? ['A', 'B'] : [])),
    maxLength: 3,
  });

/** Text that every collation sorts by code unit: letters of one case. */
const sortable = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 2 });
const whole = fc.integer({ min: -2, max: 3 });
/** Exact as binary fractions, so that no database rounds them. */
const fraction = fc.integer({ min: -4, max: 6 }).map((quarters) => quarters / 4);

const unknownOr = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 4 });

function visitorRow(dialect: Dialect): fc.Arbitrary<VisitorRow> {
  return fc.record({
    country: unknownOr(text(dialect)),
    city: unknownOr(text(dialect)),
    plan: unknownOr(sortable),
    age: unknownOr(whole),
    score: unknownOr(fraction),
    vip: unknownOr(fc.boolean()),
    visits: unknownOr(whole),
    note: unknownOr(text(dialect)),
  });
}

const op = (name: string, operand: fc.Arbitrary<unknown>): fc.Arbitrary<Filters> =>
  operand.map((value) => ({ [name]: value }));
const ops = (names: readonly string[], operand: fc.Arbitrary<unknown>): fc.Arbitrary<Filters>[] =>
  names.map((name) => op(name, operand));

/** What every kind of value can be asked, shorthands included. */
const common = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown>[] => [
  value,
  fc.constant(null),
  fc.array(value, { maxLength: 3 }),
  ...ops(['$eq', '$ne'], unknownOr(value)),
  ...ops(['$in', '$notIn'], fc.array(value, { maxLength: 3 })),
  ...ops(['$null', '$notNull'], fc.boolean()),
];

const ordered = (value: fc.Arbitrary<unknown>): fc.Arbitrary<Filters>[] => [
  ...ops(['$lt', '$lte', '$gt', '$gte'], value),
  op('$between', fc.tuple(value, value)),
];

const textual = (value: fc.Arbitrary<string>): fc.Arbitrary<Filters>[] => [
  ...ops(['$eqi', '$nei'], unknownOr(value)),
  ...ops(['$contains', '$notContains', '$startsWith', '$endsWith'], value),
  ...ops(['$containsi', '$notContainsi', '$startsWithi', '$endsWithi'], value),
];

/** Conditions on one attribute: a comparison, several at once, or not. */
function fieldConditions(comparisons: readonly fc.Arbitrary<unknown>[]): fc.Arbitrary<unknown> {
  const single = fc.oneof(...comparisons);
  const objects = single.filter((value): value is Filters => isPlainObject(value));
  return fc.oneof(
    { weight: 4, arbitrary: single },
    { weight: 1, arbitrary: fc.tuple(objects, objects).map(([a, b]) => ({ ...a, ...b })) },
    { weight: 2, arbitrary: single.filter((value) => !Array.isArray(value)).map((value) => ({ $not: value })) },
    { weight: 1, arbitrary: objects.map((value) => ({ $not: { $not: value } })) },
    { weight: 1, arbitrary: fc.tuple(objects, objects).map(([a, b]) => ({ ...a, $not: b })) },
  );
}

const isPlainObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Conditions on a row, joined and negated at most three levels deep. */
function filters(dialect: Dialect): fc.Arbitrary<Filters> {
  const words = fieldConditions([...common(text(dialect)), ...textual(text(dialect))]);
  const sorted = fieldConditions([...common(sortable), ...textual(sortable), ...ordered(sortable)]);
  const wholes = fieldConditions([...common(whole), ...ordered(whole)]);
  const fields = fc.record(
    {
      country: words,
      city: words,
      plan: sorted,
      age: wholes,
      score: fieldConditions([...common(fraction), ...ordered(fraction)]),
      vip: fieldConditions(common(fc.boolean())),
      visits: wholes,
      note: words,
    },
    { requiredKeys: [] },
  );
  const leaf = fields.map((row) => Object.fromEntries(Object.entries(row).slice(0, 3))).filter(hasKeys);
  const { tree } = fc.letrec<{ tree: Filters }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 3, arbitrary: leaf },
      { weight: 1, arbitrary: joined('$and', tie('tree')) },
      { weight: 1, arbitrary: joined('$or', tie('tree')) },
      { weight: 1, arbitrary: tie('tree').map((inner) => ({ $not: inner })) },
      { weight: 1, arbitrary: fc.tuple(leaf, joined('$or', tie('tree'))).map(([a, b]) => ({ ...a, ...b })) },
    ),
  }));
  return tree;
}

const joined = (connective: string, inner: fc.Arbitrary<Filters>): fc.Arbitrary<Filters> =>
  fc.array(inner, { minLength: 1, maxLength: 3 }).map((list) => ({ [connective]: list }));

function hasKeys(value: Filters): boolean {
  return Object.keys(value).length > 0;
}
