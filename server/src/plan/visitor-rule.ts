import { validateRule } from '../../../engine';
import { MAX_RULE_PARTS } from '../../../types';
import { invalid, ValidationError } from '../utils/errors';
import { refusal } from '../utils/refusals';

/** How many parts a rule has; no more are counted than tell that there are too many. */
const partsOf = (rule: unknown, most: number): number => {
  if (typeof rule !== 'object' || rule === null) return 1;
  let parts = 1;
  for (const part of Object.values(rule)) {
    parts += partsOf(part, most - parts);
    if (parts > most) break;
  }
  return parts;
};

/** @throws ValidationError with the path of each fault where the rule is not one the engine can decide. */
export const checkRule = (rule: unknown, path: (string | number)[]): void => {
  if (rule === null || rule === undefined) return;
  if (partsOf(rule, MAX_RULE_PARTS) > MAX_RULE_PARTS)
    throw invalid(refusal('rule.parts', { most: MAX_RULE_PARTS }), path);
  const faults = validateRule(rule);
  if (faults.length === 0) return;
  const errors = faults.map((fault) => ({
    path: [...path.map(String), ...fault.path.split('.').filter(Boolean)],
    message: fault.message,
    name: 'ValidationError',
    code: fault.code,
    values: fault.values ?? {},
  }));
  throw new ValidationError(
    `The rule is not valid: ${faults.map(({ path: at, message }) => `${at || 'rule'}: ${message}`).join('; ')}`,
    { errors },
  );
};
