import type { RuleFault, RuleFaultCode } from '../../types/rule';
import type { FoundFault } from './parse';

/** Each fault as callers of the API read it. */
export const RULE_FAULTS: Readonly<Record<RuleFaultCode, string>> = {
  'rule.object': 'must be an object',
  'rule.empty': 'must not be empty',
  'rule.tooDeep': 'is nested deeper than {value} levels',
  'rule.tooLong': 'must have {value} values at most',
  'rule.noName': 'compares a value and must stand under the name of one',
  'rule.noOperator': 'is not an operator',
  'rule.forbidden': 'must not be used as a name',
  'rule.unknown': 'is unknown; a rule reads {value}',
  'rule.names': 'must be an object of names',
  'rule.comparison': 'must be compared with a value; {value} is not a comparison',
  'rule.comparisons': 'must be an object of comparisons or a single value',
  'rule.connective': 'joins conditions and must not stand among comparisons',
  'rule.stranger': 'must not stand among comparisons',
  'rule.list': 'must be a list',
  'rule.scalar': 'must be a string, a number, true or false',
  'rule.scalarOrNull': 'must be a string, a number, true, false or null',
  'rule.text': 'must be a string',
  'rule.textOrNull': 'must be a string or null',
  'rule.ordered': 'must be a string or a number',
  'rule.flag': 'must be true or false',
  'rule.range': 'must be a list of two values, from and to',
  'rule.mixedRange': 'must be two strings or two numbers',
};

/** A fault with its words; `value` is what they name. */
export const inWords = ({ path, code, value }: FoundFault): RuleFault => ({
  path,
  code,
  ...(value === undefined ? {} : { values: { value } }),
  message: RULE_FAULTS[code].replace('{value}', () => String(value)),
});
