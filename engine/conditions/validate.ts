import type { RuleFault } from '../../types/rule';
import { inWords } from './faults';
import { parseRule } from './parse';

/**
 * Finds what is wrong with a rule before it is saved: unknown operators and roots, operands of the wrong type, empty
 * `$and` and `$or`, more than 12 levels, names such as `__proto__`, lists of more than 1,000 values. Each fault has its path,
 * such as `traits.country.$in[0]`; `''` is the rule itself. An empty list means that the rule is fine.
 */
export function validateRule(rule: unknown): RuleFault[] {
  const { faults, tooLong } = parseRule(rule);
  return [...faults, ...tooLong].map(inWords);
}
