import { validateRule } from '../../../../engine';
import type { Rule, RuleFault } from '../../../../types';

/** A rule as it is typed: the rule itself, or what is wrong with it. */
export interface ReadRule {
  /** `null`: nothing typed, the segment has no rule. */
  readonly rule: Rule | null;
  readonly faults: readonly RuleFault[];
}

/** The rule as a person reads it. */
export const toSource = (rule: Rule | null): string => (rule ? JSON.stringify(rule, null, 2) : '');

/** Reads a rule and checks it with the very check that the server makes. */
export const readRule = (source: string): ReadRule => {
  if (!source.trim()) return { rule: null, faults: [] };
  try {
    const value: unknown = JSON.parse(source);
    const faults = validateRule(value);
    return { rule: faults.length === 0 ? (value as Rule) : null, faults };
  } catch (error) {
    return { rule: null, faults: [{ path: '', message: error instanceof Error ? error.message : '' }] };
  }
};
