import type { RuleFaultCode } from '../../types/rule';

/** A value that can be compared. Anything else a trait may hold (an object, `NaN`) is unknown to a comparison. */
export type Scalar = string | number | boolean;

/** A value that comes before or after others of its type. */
export type Ordered = string | number;

/** What is wrong with an operand, and where in it: `at` is `[1]`, or empty for the operand itself. */
export interface OperandFault {
  readonly at: string;
  readonly code: RuleFaultCode;
}

/** What an operator may be given, and what is wrong with anything else. */
export interface OperandKind<T> {
  readonly is: (operand: unknown) => operand is T;
  readonly faultOf: (operand: unknown) => OperandFault;
}

/** Whether a value can be compared. */
export function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isOrdered = (value: unknown): value is Ordered => isText(value) || Number.isFinite(value);

const orNull =
  <T>(is: (value: unknown) => value is T) =>
  (value: unknown): value is T | null =>
    value === null || is(value);

const mustBe = <T>(is: (operand: unknown) => operand is T, code: RuleFaultCode): OperandKind<T> => ({
  is,
  faultOf: () => ({ at: '', code }),
});

export const scalarOrNull = /* @__PURE__ */ mustBe(/* @__PURE__ */ orNull(isScalar), 'rule.scalarOrNull');
export const textOrNull = /* @__PURE__ */ mustBe(/* @__PURE__ */ orNull(isText), 'rule.textOrNull');
export const ordered = /* @__PURE__ */ mustBe(isOrdered, 'rule.ordered');
export const text = /* @__PURE__ */ mustBe(isText, 'rule.text');
export const flag = /* @__PURE__ */ mustBe(isFlag, 'rule.flag');

export const list: OperandKind<readonly Scalar[]> = {
  is: (operand): operand is readonly Scalar[] => Array.isArray(operand) && operand.every(isScalar),
  faultOf: (operand) => {
    if (!Array.isArray(operand)) return { at: '', code: 'rule.list' };
    const wrong = operand.findIndex((item) => !isScalar(item));
    return { at: `[${wrong}]`, code: 'rule.scalar' };
  },
};

/** A range: from and to, both of one type. */
export const range: OperandKind<readonly [Ordered, Ordered]> = {
  is: (operand): operand is readonly [Ordered, Ordered] =>
    Array.isArray(operand) &&
    operand.length === 2 &&
    operand.every(isOrdered) &&
    typeof operand[0] === typeof operand[1],
  faultOf: (operand) => {
    if (!Array.isArray(operand) || operand.length !== 2) return { at: '', code: 'rule.range' };
    const wrong = operand.findIndex((item) => !isOrdered(item));
    if (wrong >= 0) return { at: `[${wrong}]`, code: 'rule.ordered' };
    return { at: '', code: 'rule.mixedRange' };
  },
};
