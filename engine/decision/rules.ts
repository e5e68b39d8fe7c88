import type { RuledFacts, RuleTrace } from '../../types/decision';
import type { Visitor } from '../../types/rule';
import { compileTruth, type CompiledRule } from '../conditions/compile';

/** What has a rule, by its slug. */
export interface Ruled extends CompiledRule {
  readonly slug: string;
}

/** Compiles the rules of stages or segments; what has none is left out. */
export function compileRules(facts: readonly RuledFacts[]): readonly Ruled[] {
  return facts.flatMap(({ slug, rule }) => (rule === null ? [] : [{ slug, ...compileTruth(rule) }]));
}

/** What each rule says of a visitor, whether or not a decision depends on it. */
export function traceRules(what: 'stage' | 'segment', rules: readonly Ruled[], visitor: Visitor): RuleTrace[] {
  return rules.map(({ slug, truthOf, missingIn }) => ({
    [what]: slug,
    result: truthOf(visitor) ?? 'unknown',
    missing: missingIn(visitor),
  }));
}
