import type { Rule, Visitor } from '../../types/rule';
import { isObject } from './json';
import { parseRule, type ParsedCondition } from './parse';
import { allOf, anyOf, not, type Truth } from './truth';

type Evaluate = (visitor: Visitor) => Truth;
type Path = readonly string[];

/** A rule, ready to be asked about visitors. */
export interface CompiledRule {
  /** Whether it is true of a visitor; `null`: unknown. */
  readonly truthOf: Evaluate;
  /** What it reads that the visitor does not have, such as `events.product-viewed`. */
  missingIn(visitor: Visitor): string[];
}

/**
 * Compiles a rule into a function, so that nothing is interpreted for each visitor. A visitor matches only if the rule is
 * true, not if it is unknown. A rule with a fault (see `validateRule`) matches nobody.
 */
export function compileRule(rule: Rule): (visitor: Visitor) => boolean {
  const { truthOf } = compileTruth(rule);
  return (visitor) => truthOf(visitor) === true;
}

/** The same, but it tells false from unknown, and what is missing. Of nobody is a rule with a fault anything but false. */
export function compileTruth(rule: Rule): CompiledRule {
  const { condition, faults } = parseRule(rule);
  const paths: Path[] = [];
  const truthOf: Evaluate = faults.length > 0 ? () => false : compile(condition, paths);
  return {
    truthOf,
    missingIn: (visitor) => [
      ...new Set(paths.filter((path) => read(visitor, path) === undefined).map((path) => path.join('.'))),
    ],
  };
}

/** Adds to `paths` what the condition reads. */
function compile(condition: ParsedCondition, paths: Path[]): Evaluate {
  if (condition.kind === 'test') {
    const { path, test } = condition;
    paths.push(path);
    return (visitor) => test(read(visitor, path));
  }
  if (condition.kind === 'not') {
    const inner = compile(condition.of, paths);
    return (visitor) => not(inner(visitor));
  }
  const parts = condition.of.map((part) => compile(part, paths));
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const combine = condition.kind === 'and' ? allOf : anyOf;
  return (visitor) => combine(parts, (part) => part(visitor));
}

/** Follows only own properties of objects: neither prototypes nor the length of a list. */
function read(visitor: Visitor, path: Path): unknown {
  let value: unknown = visitor;
  for (const name of path) {
    if (!isObject(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
}
