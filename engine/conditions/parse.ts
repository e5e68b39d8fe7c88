import type { RuleFaultCode } from '../../types/rule';
import { MAX_RULE_DEPTH, MAX_RULE_LIST } from '../../types/defaults';
import { isObject, type Json } from './json';
import { isScalar } from './operands';
import { operatorOf, type Test } from './operators';

/** What a rule may ask about; `names` says whether it holds values under names that the site chooses. */
const ROOTS: Readonly<Record<string, { readonly names: boolean }>> = {
  traits: { names: true },
  events: { names: true },
  segments: { names: false },
  stage: { names: false },
  id: { names: false },
};

/** Names that could reach an object's prototype in careless code elsewhere. */
const FORBIDDEN: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** A parsed rule. */
export type ParsedCondition =
  | { readonly kind: 'and' | 'or'; readonly of: readonly ParsedCondition[] }
  | { readonly kind: 'not'; readonly of: ParsedCondition }
  | { readonly kind: 'test'; readonly path: readonly string[]; readonly test: Test };

/** A fault without its words: who decides, a browser for one, needs none. */
export interface FoundFault {
  readonly path: string;
  readonly code: RuleFaultCode;
  readonly value?: string | number;
}

/** A rule with its faults; `condition` is meaningful only if there are none. */
export interface ParsedRule {
  readonly condition: ParsedCondition;
  readonly faults: readonly FoundFault[];
  /** Lists that are too long to be saved today. One that was saved before there was a limit still works. */
  readonly tooLong: readonly FoundFault[];
}

/** Where the parser is: in the rule (`at`), in the visitor (`path`), and how deep; with what it has found so far. */
interface Spot {
  readonly at: string;
  readonly path: readonly string[];
  readonly depth: number;
  readonly faults: FoundFault[];
  readonly tooLong: FoundFault[];
}

/** Reads a rule and finds every fault in it. It never throws, whatever it is given. */
export function parseRule(rule: unknown): ParsedRule {
  const spot: Spot = { at: '', path: [], depth: 1, faults: [], tooLong: [] };
  const condition = isObject(rule) ? group(rule, spot) : fault(spot, 'rule.object');
  return { condition, faults: spot.faults, tooLong: spot.tooLong };
}

/** Records a fault and returns a condition to continue with, so that one pass finds all faults. */
function fault({ at, faults }: Spot, code: RuleFaultCode, value?: string | number): ParsedCondition {
  faults.push({ path: at, code, value });
  return { kind: 'or', of: [] };
}

/** An object whose keys are connectives, or names of what the visitor holds. */
function group(value: Json, spot: Spot): ParsedCondition {
  if (spot.depth > MAX_RULE_DEPTH) return fault(spot, 'rule.tooDeep', MAX_RULE_DEPTH);
  const keys = Object.keys(value);
  // A rule as a whole may be empty, as in Strapi. Inside it an empty object means different things in SQL and in Strapi.
  if (keys.length === 0 && spot.depth > 1) return fault(spot, 'rule.empty');
  return { kind: 'and', of: keys.map((key) => groupKey(key, value[key], spot)) };
}

function groupKey(key: string, value: unknown, spot: Spot): ParsedCondition {
  const inside = { ...spot, at: join(spot.at, key), depth: spot.depth + 1 };
  if (key === '$and' || key === '$or') return connective(key === '$and' ? 'and' : 'or', value, inside);
  if (key === '$not') {
    if (!isObject(value)) return fault(inside, 'rule.object');
    return { kind: 'not', of: group(value, inside) };
  }
  if (operatorOf(key)) return fault(inside, 'rule.noName');
  if (key.startsWith('$')) return fault(inside, 'rule.noOperator');
  if (FORBIDDEN.includes(key)) return fault(inside, 'rule.forbidden');
  if (spot.path.length === 0 && !Object.hasOwn(ROOTS, key)) {
    return fault(inside, 'rule.unknown', Object.keys(ROOTS).join(', '));
  }
  return named(value, { ...inside, path: [...spot.path, key] });
}

function connective(kind: 'and' | 'or', value: unknown, spot: Spot): ParsedCondition {
  if (!Array.isArray(value)) return fault(spot, 'rule.list');
  if (value.length === 0) return fault(spot, 'rule.empty');
  const of = value.map((item: unknown, i) => {
    const inside = { ...spot, at: `${spot.at}[${i}]` };
    return isObject(item) ? group(item, inside) : fault(inside, 'rule.object');
  });
  return { kind, of };
}

/** What a name holds: a value, a comparison, or an object with names of its own. */
function named(value: unknown, spot: Spot): ParsedCondition {
  const holdsNames = ROOTS[spot.path[0] ?? '']?.names === true;
  const isGroup = isObject(value) && !isComparison(value);
  if (holdsNames && spot.path.length === 1) {
    return isGroup ? group(value, spot) : fault(spot, 'rule.names');
  }
  if (!isGroup) return comparison(value, spot);
  return holdsNames ? group(value, spot) : fault(spot, 'rule.comparison', strangerIn(value));
}

/** A value (meaning `$eq`), a list (meaning `$in`), or an object of comparisons that must all hold. */
function comparison(value: unknown, spot: Spot): ParsedCondition {
  if (Array.isArray(value)) return operation('$in', value, spot);
  if (!isObject(value)) return operation('$eq', value, spot);
  if (spot.depth > MAX_RULE_DEPTH) return fault(spot, 'rule.tooDeep', MAX_RULE_DEPTH);
  const of = Object.keys(value).map((operator) => {
    const inside = { ...spot, at: join(spot.at, operator), depth: spot.depth + 1 };
    return operator === '$not' ? negation(value[operator], inside) : operation(operator, value[operator], inside);
  });
  return of.length > 0 ? { kind: 'and', of } : fault(spot, 'rule.empty');
}

function negation(value: unknown, spot: Spot): ParsedCondition {
  if (isObject(value) || value === null || isScalar(value)) return { kind: 'not', of: comparison(value, spot) };
  return fault(spot, 'rule.comparisons');
}

function operation(name: string, operand: unknown, spot: Spot): ParsedCondition {
  const operator = operatorOf(name);
  if (!operator) {
    const connective = name === '$and' || name === '$or';
    const unknown = name.startsWith('$') ? 'rule.noOperator' : 'rule.stranger';
    return fault(spot, connective ? 'rule.connective' : unknown);
  }
  const test = operator(operand);
  if (typeof test !== 'function') return fault({ ...spot, at: `${spot.at}${test.at}` }, test.code);
  if (Array.isArray(operand) && operand.length > MAX_RULE_LIST)
    spot.tooLong.push({ path: spot.at, code: 'rule.tooLong', value: MAX_RULE_LIST });
  return { kind: 'test', path: spot.path, test };
}

/**
 * Whether an object under a name compares the value of that name. `$not` can stand in both kinds of object, so its contents
 * decide; the loop is bounded by the depth that a rule may have.
 */
function isComparison(value: Json): boolean {
  let inner: unknown = value;
  for (let depth = 0; depth <= MAX_RULE_DEPTH && isObject(inner); depth += 1) {
    const keys = Object.keys(inner);
    if (keys.length === 0 || keys.some((key) => operatorOf(key))) return true;
    if (keys.some((key) => key !== '$not')) return false;
    inner = inner.$not;
  }
  return true;
}

/** What keeps an object from being a comparison, under a name that holds a single value. */
function strangerIn(value: Json): string {
  return Object.keys(value).find((key) => key !== '$not') ?? '$not';
}

function join(at: string, key: string): string {
  return at === '' ? key : `${at}.${key}`;
}
