import type { RuleField } from '../../../types';
import type { RefusalCode } from '../utils/refusals';

/** What is wrong with an operand: its code, and the values that its words name. */
export interface FilterValueFault {
  readonly code: RefusalCode;
  readonly values?: Readonly<Record<string, string | number>>;
}

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
export const operandFault = (kind: FieldKind, operator: string, operand: unknown): FilterValueFault | null => {
  const fits = OPERANDS[kind];
  switch (operator) {
    case '$null':
    case '$notNull':
      return typeof operand === 'boolean' ? null : { code: 'condition.flag' };
    case '$in':
    case '$notIn':
      return Array.isArray(operand) && operand.length > 0 && operand.length <= MAX_LIST && operand.every(fits)
        ? null
        : { code: 'condition.list', values: { most: MAX_LIST } };
    case '$between':
      return Array.isArray(operand) && operand.length === 2 && operand.every(fits) ? null : { code: 'condition.range' };
    default:
      return fits(operand) || (operand === null && ['$eq', '$ne'].includes(operator))
        ? null
        : { code: 'condition.value' };
  }
};

/** Those that name whole values. */
const WHOLE = ['$eq', '$ne', '$in', '$notIn'];

/** Says that a value is none of those a field can have, so that nothing will ever match; `null` where it is one. */
export const choiceFault = (
  operator: string,
  operand: unknown,
  choices: readonly string[] | undefined,
): FilterValueFault | null => {
  if (!choices || !WHOLE.includes(operator)) return null;
  const stranger = [operand].flat().find((value) => value !== null && !choices.includes(value as string));
  return stranger === undefined
    ? null
    : { code: 'condition.choice', values: { value: String(stranger), known: choices.join(', ') } };
};
