import { MAX_VISITOR_LIST } from '../../types/defaults';
import {
  flag,
  isScalar,
  list,
  ordered,
  range,
  scalarOrNull,
  text,
  textOrNull,
  type OperandFault,
  type OperandKind,
  type Ordered,
  type Scalar,
} from './operands';
import { anyOf, not, type Truth } from './truth';

/** Tells whether a comparison holds for the value of a trait. */
export type Test = (value: unknown) => Truth;

/** One comparison: turns an operand into a test, or says what is wrong with it. */
export type Operator = (operand: unknown) => Test | OperandFault;

const operator =
  <T>({ is, faultOf }: OperandKind<T>, testOf: (operand: T) => Test): Operator =>
  (operand) =>
    is(operand) ? testOf(operand) : faultOf(operand);

/** Compares one value of the operand's own type. Types never coerce: any other value is unknown. */
function compare<T extends Scalar>(operand: T, holds: (value: T, operand: T) => boolean): Test {
  const isComparable = (value: unknown): value is T => typeof value === typeof operand && isScalar(value);
  return (value) => (isComparable(value) ? holds(value, operand) : null);
}

/**
 * A list satisfies a comparison if any of its values does; an empty list satisfies none. Only the first values of a long list
 * are read, so that no visitor makes a decision expensive.
 */
const anyValue =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) ? anyOf(value.slice(0, MAX_VISITOR_LIST), test) : test(value);

const isNull: Test = (value) => value === null || value === undefined;
const isNotNull: Test = (value) => not(isNull(value));

const equals = (operand: Scalar): Test => compare(operand, (a, b) => a === b);
const differs = (operand: Scalar): Test => compare(operand, (a, b) => a !== b);
const lower = (value: string): string => value.toLowerCase();

/** A comparison of two scalars. Against null it asks whether there is a value at all, as in Strapi. */
const equality = <T extends Scalar>(
  kind: OperandKind<T | null>,
  whenNull: Test,
  test: (operand: T) => Test,
): Operator => operator(kind, (operand) => (operand === null ? whenNull : anyValue(test(operand))));

/** By number, or by code unit. */
const order = (holds: (value: Ordered, operand: Ordered) => boolean): Operator =>
  operator(ordered, (operand) => anyValue(compare(operand, holds)));

const textual = (holds: (value: string, operand: string) => boolean): Operator =>
  operator(text, (operand) => anyValue(compare(operand, holds)));

/** The same, ignoring the case of both sides. */
const textualAnyCase = (holds: (value: string, operand: string) => boolean): Operator =>
  operator(text, (operand) => anyValue(compare(lower(operand), (value, part) => holds(lower(value), part))));

/**
 * Whether a value equals any of the operands, as if each had been compared: unknown if none does and one is of another type.
 * It looks values up, because both a rule and a visitor may have a thousand of them.
 */
const memberOf = (operands: readonly Scalar[]): Test => {
  const members = new Set<unknown>(operands);
  const types = new Set(operands.map((operand) => typeof operand));
  return (value) => {
    if (types.size === 0) return false;
    if (!isScalar(value)) return null;
    if (members.has(value)) return true;
    return types.size === 1 && types.has(typeof value) ? false : null;
  };
};

const membership = (testOf: (isMember: Test) => Test): Operator =>
  operator(list, (operands) => anyValue(testOf(memberOf(operands))));

const presence = (test: Test): Operator => operator(flag, (operand) => (operand ? test : (value) => not(test(value))));

const contains = (value: string, part: string): boolean => value.includes(part);
const startsWith = (value: string, part: string): boolean => value.startsWith(part);
const endsWith = (value: string, part: string): boolean => value.endsWith(part);
const without = (value: string, part: string): boolean => !value.includes(part);

/**
 * The comparison of that name (named as in Strapi, with the meaning of PostgreSQL); `undefined` if there is none. A function
 * and not a table, because what is built when a module loads cannot be left out of a browser's bundle.
 */
export function operatorOf(name: string): Operator | undefined {
  switch (name) {
    case '$eq':
      return equality(scalarOrNull, isNull, equals);
    case '$ne':
      return equality(scalarOrNull, isNotNull, differs);
    case '$eqi':
      return equality(textOrNull, isNull, (operand) => compare(lower(operand), (a, b) => lower(a) === b));
    case '$nei':
      return equality(textOrNull, isNotNull, (operand) => compare(lower(operand), (a, b) => lower(a) !== b));
    case '$lt':
      return order((value, operand) => value < operand);
    case '$lte':
      return order((value, operand) => value <= operand);
    case '$gt':
      return order((value, operand) => value > operand);
    case '$gte':
      return order((value, operand) => value >= operand);
    // Both ends are included.
    case '$between':
      return operator(range, ([from, to]) => anyValue(compare(from, (value) => value >= from && value <= to)));
    // Nothing is a member of an empty list, not even an unknown value: in SQL (and Strapi) that is false, not unknown.
    case '$in':
      return membership((isMember) => isMember);
    case '$notIn':
      return membership((isMember) => (value) => not(isMember(value)));
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
