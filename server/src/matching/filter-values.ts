import type { RuleField } from '../../../types';

/** What a field holds, as far as filters go. */
export type FieldKind = RuleField['kind'];

const EQUALITY = ['$eq', '$ne', '$in', '$notIn', '$null', '$notNull'];
const ORDER = ['$lt', '$lte', '$gt', '$gte', '$between'];
const WORDS = ['$eqi', '$nei', '$contains', '$containsi', '$notContains', '$notContainsi'];
const EDGES = ['$startsWith', '$startsWithi', '$endsWith', '$endsWithi'];

/** What a field may be asked. Databases differ, or fail, where a number is searched for letters. */
export const OPERATORS: Readonly<Record<FieldKind, readonly string[]>> = {
  text: [...EQUALITY, ...ORDER, ...WORDS, ...EDGES],
  choice: [...EQUALITY, ...WORDS, ...EDGES],
  number: [...EQUALITY, ...ORDER],
  date: [...EQUALITY, ...ORDER],
  datetime: [...EQUALITY, ...ORDER],
  boolean: EQUALITY,
  relation: ['$null', '$notNull'],
};

const MAX_LIST = 200;
const MAX_TEXT = 1000;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDate = (value: unknown) => typeof value === 'string' && value.length <= 40 && !Number.isNaN(Date.parse(value));

const isText = (value: unknown) =>
  typeof value === 'string' && value.length <= MAX_TEXT && !value.includes('\0') && value.isWellFormed();

const OPERANDS: Readonly<Record<FieldKind, (value: unknown) => boolean>> = {
  text: isText,
  choice: isText,
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  date: (value) => isDate(value) && DAY.test(value as string),
  datetime: (value) => isDate(value) && /^\d{4}-\d{2}-\d{2}(T|$)/.test(value as string),
  relation: () => false,
};

/** Says what is wrong with an operand; `null` where nothing is. */
export const operandFault = (kind: FieldKind, operator: string, operand: unknown): string | null => {
  const fits = OPERANDS[kind];
  switch (operator) {
    case '$null':
    case '$notNull':
      return typeof operand === 'boolean' ? null : 'must be true or false';
    case '$in':
    case '$notIn':
      return Array.isArray(operand) && operand.length > 0 && operand.length <= MAX_LIST && operand.every(fits)
        ? null
        : `must be a list of 1 to ${MAX_LIST} values of the field's type`;
    case '$between':
      return Array.isArray(operand) && operand.length === 2 && operand.every(fits)
        ? null
        : 'must be a list of two values';
    default:
      return fits(operand) || (operand === null && ['$eq', '$ne'].includes(operator))
        ? null
        : "must be a value of the field's type";
  }
};

/** Those that name whole values. */
const WHOLE = ['$eq', '$ne', '$in', '$notIn'];

/** Says that a value is none of those a field can have, so that nothing will ever match; `null` where it is one. */
export const choiceFault = (
  operator: string,
  operand: unknown,
  choices: readonly string[] | undefined,
): string | null => {
  if (!choices || !WHOLE.includes(operator)) return null;
  const stranger = [operand].flat().find((value) => value !== null && !choices.includes(value as string));
  return stranger === undefined ? null : `"${String(stranger)}" is none of its values: ${choices.join(', ')}`;
};
