import type { Rule, Visitor } from '../../types/rule';
import { isObject } from './json';
import { parseRule, type ParsedCondition } from './parse';
import { allOf, anyOf, not, type Truth } from './truth';

type Evaluate = (visitor: Visitor) => Truth;

/**
 * Compiles a rule into a function, so that nothing is interpreted for each visitor. A visitor matches only if the rule is
 * true, not if it is unknown. A rule with a fault (see `validateRule`) matches nobody.
 */
export function compileRule(rule: Rule): (visitor: Visitor) => boolean {
  const { condition, faults } = parseRule(rule);
  if (faults.length > 0) return () => false;
  const evaluate = compile(condition);
  return (visitor) => evaluate(visitor) === true;
}

function compile(condition: ParsedCondition): Evaluate {
  if (condition.kind === 'test') {
    const { path, test } = condition;
    return (visitor) => test(read(visitor, path));
  }
  if (condition.kind === 'not') {
    const inner = compile(condition.of);
    return (visitor) => not(inner(visitor));
  }
  const parts = condition.of.map(compile);
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const combine = condition.kind === 'and' ? allOf : anyOf;
  return (visitor) => combine(parts, (part) => part(visitor));
}

/** Follows only own properties of objects: neither prototypes nor the length of a list. */
function read(visitor: Visitor, path: readonly string[]): unknown {
  let value: unknown = visitor;
  for (const name of path) {
    if (!isObject(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
}
