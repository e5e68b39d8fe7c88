import { validateRule } from '../../../engine';
import type { Rule } from '../../../types';
import type { PlacedFault } from '../utils/errors';

/** A rule being edited. */
export interface RuleDraft {
  /** The JSON as it is typed; blank: no rule. */
  readonly source: string;
  /** Whether browsers may see it. */
  readonly clientSide: boolean;
}

/** A rule as it is stored and sent. */
export interface RuleParts {
  readonly rule: Rule | null;
  readonly clientSide: boolean;
}

/** A rule as it is typed: the rule itself, or what is wrong with it. */
export interface ReadRule {
  /** `null`: nothing typed, or faulty. */
  readonly rule: Rule | null;
  readonly faults: readonly PlacedFault[];
}

/** Nothing typed; not for browsers unless told. */
export const NO_RULE: RuleDraft = { source: '', clientSide: false };

/** The rule as a person reads it. */
export const fromRule = ({ rule, clientSide }: RuleParts): RuleDraft => ({
  source: rule ? JSON.stringify(rule, null, 2) : '',
  clientSide,
});

/** Reads a rule and checks it with the very check that the server makes. */
export const readRule = ({ source }: RuleDraft): ReadRule => {
  if (!source.trim()) return { rule: null, faults: [] };
  try {
    const value: unknown = JSON.parse(source);
    const faults = validateRule(value);
    return { rule: faults.length === 0 ? (value as Rule) : null, faults };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return { rule: null, faults: [{ path: '', code: 'rule.json', values: { value: message }, message }] };
  }
};

/** What is sent. Leave for browsers ends with the rule that it was given for, and does not wait for the next one. */
export const toRule = (draft: RuleDraft): RuleParts => {
  const { rule } = readRule(draft);
  return { rule, clientSide: rule !== null && draft.clientSide };
};

/** The rule that the server refused, so that its faults stand at the field until something else is typed. */
export interface RefusedRule {
  readonly sent: RuleDraft;
  readonly faults: readonly PlacedFault[];
}

/** What is wrong with a rule: what the check finds, else what the server found in this very rule. */
export const ruleFaults = (draft: RuleDraft, refused?: RefusedRule): readonly PlacedFault[] => {
  const { faults } = readRule(draft);
  return faults.length === 0 && refused?.sent.source === draft.source ? refused.faults : faults;
};
