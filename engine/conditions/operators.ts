import { anyOf, not, type Truth } from './truth';

/** A value that can be compared. Anything else a trait may hold (an object, `NaN`) is unknown to a comparison. */
export type Scalar = string | number | boolean;

/** Says what a trait's value makes of a comparison. */
export type Test = (value: unknown) => Truth;

/** One comparison: what it may be given, and how it is turned into a test. */
interface Operator {
  /** Says what is wrong with an operand, at `at` within it (`[1]`, or `` for all of it); `null` where it is fine. */
  readonly check: (operand: unknown) => OperandFault | null;
  /** Called with operands that passed `check` only. */
  readonly compile: (operand: unknown) => Test;
}

export interface OperandFault {
  readonly at: string;
  readonly message: string;
}

/** Whether a value can be compared. */
export function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

// Operands

type Check = Operator['check'];

const mustBe =
  (fits: (operand: unknown) => boolean, message: string): Check =>
  (operand) =>
    fits(operand) ? null : { at: '', message };

const isText = (value: unknown): value is string => typeof value === 'string';
const isOrdered = (value: unknown): value is string | number => isText(value) || Number.isFinite(value);

const scalarOrNull = /* @__PURE__ */ mustBe(
  (value) => value === null || isScalar(value),
  'must be a string, a number, true, false or null',
);
const textOrNull = /* @__PURE__ */ mustBe((value) => value === null || isText(value), 'must be a string or null');
const ordered = /* @__PURE__ */ mustBe(isOrdered, 'must be a string or a number');
const text = /* @__PURE__ */ mustBe(isText, 'must be a string');
const flag = /* @__PURE__ */ mustBe((value) => typeof value === 'boolean', 'must be true or false');

const list: Check = (operand) => {
  if (!Array.isArray(operand)) return { at: '', message: 'must be a list' };
  const wrong = operand.findIndex((item) => !isScalar(item));
  return wrong < 0 ? null : { at: `[${wrong}]`, message: 'must be a string, a number, true or false' };
};

const range: Check = (operand) => {
  if (!Array.isArray(operand) || operand.length !== 2)
    return { at: '', message: 'must be a list of two values, from and to' };
  const wrong = operand.findIndex((item) => !isOrdered(item));
  if (wrong >= 0) return { at: `[${wrong}]`, message: 'must be a string or a number' };
  return typeof operand[0] === typeof operand[1] ? null : { at: '', message: 'must be two strings or two numbers' };
};

// Tests

/** Compares one value of the operand's own type. Types never coerce: any other value is unknown. */
function compare<T extends Scalar>(operand: T, holds: (value: T, operand: T) => boolean): Test {
  return (value) => (typeof value === typeof operand && isScalar(value) ? holds(value as T, operand) : null);
}

/** A list of values satisfies a comparison when any of them does; an empty one satisfies none. */
const anyValue =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) ? anyOf(value, test) : test(value);

const isNull: Test = (value) => value === null || value === undefined;
const isNotNull: Test = (value) => not(isNull(value));

const equals = (operand: Scalar): Test => compare(operand, (a, b) => a === b);
const differs = (operand: Scalar): Test => compare(operand, (a, b) => a !== b);
const lower = (value: string): string => value.toLowerCase();

/** A comparison of two scalars; against null it asks whether there is a value at all, as Strapi does. */
const equality = (check: Check, whenNull: Test, test: (operand: Scalar) => Test): Operator => ({
  check,
  compile: (operand) => (operand === null ? whenNull : anyValue(test(operand as Scalar))),
});

/** By number, or by code unit. */
const order = (holds: (value: string | number, operand: string | number) => boolean): Operator => ({
  check: ordered,
  compile: (operand) => anyValue(compare(operand as string | number, holds)),
});

const textual = (holds: (value: string, operand: string) => boolean): Operator => ({
  check: text,
  compile: (operand) => anyValue(compare(operand as string, holds)),
});

/** The same, whatever the case of either side. */
const textualAnyCase = (holds: (value: string, operand: string) => boolean): Operator => ({
  check: text,
  compile: (operand) => anyValue(compare(lower(operand as string), (value, part) => holds(lower(value), part))),
});

const membership = (combine: (tests: readonly Test[]) => Test): Operator => ({
  check: list,
  compile: (operand) => anyValue(combine((operand as readonly Scalar[]).map(equals))),
});

/** Both ends belong to the range. */
const between: Operator = {
  check: range,
  compile: (operand) => {
    const [from, to] = operand as readonly [string | number, string | number];
    return anyValue(compare(from, (value) => value >= from && value <= to));
  },
};

const presence = (test: Test): Operator => ({
  check: flag,
  compile: (operand) => (operand === true ? test : (value) => not(test(value))),
});

const contains = (value: string, part: string): boolean => value.includes(part);
const startsWith = (value: string, part: string): boolean => value.startsWith(part);
const endsWith = (value: string, part: string): boolean => value.endsWith(part);
const without = (value: string, part: string): boolean => !value.includes(part);

/**
 * The comparison of that name, with Strapi's names and PostgreSQL's meaning; `undefined` where there is none. A function,
 * not a table: what is built when a module loads cannot be left out of a browser's bundle.
 */
export function operatorOf(name: string): Operator | undefined {
  switch (name) {
    case '$eq':
      return equality(scalarOrNull, isNull, equals);
    case '$ne':
      return equality(scalarOrNull, isNotNull, differs);
    case '$eqi':
      return equality(textOrNull, isNull, (operand) => compare(lower(operand as string), (a, b) => lower(a) === b));
    case '$nei':
      return equality(textOrNull, isNotNull, (operand) => compare(lower(operand as string), (a, b) => lower(a) !== b));
    case '$lt':
      return order((value, operand) => value < operand);
    case '$lte':
      return order((value, operand) => value <= operand);
    case '$gt':
      return order((value, operand) => value > operand);
    case '$gte':
      return order((value, operand) => value >= operand);
    case '$between':
      return between;
    // Of an empty list nothing is a member, not even an unknown value: in SQL (and Strapi) that is false, not unknown.
    case '$in':
      return membership((tests) => (value) => anyOf(tests, (test) => test(value)));
    case '$notIn':
      return membership((tests) => (value) => not(anyOf(tests, (test) => test(value))));
    case '$contains':
      return textual(contains);
    case '$containsi':
      return textualAnyCase(contains);
    case '$notContains':
      return textual(without);
    case '$notContainsi':
      return textualAnyCase(without);
    case '$startsWith':
      return textual(startsWith);
    case '$startsWithi':
      return textualAnyCase(startsWith);
    case '$endsWith':
      return textual(endsWith);
    case '$endsWithi':
      return textualAnyCase(endsWith);
    case '$null':
      return presence(isNull);
    case '$notNull':
      return presence(isNotNull);
    default:
      return undefined;
  }
}
