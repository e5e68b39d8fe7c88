import { validateRule } from '../../../engine';
import { ValidationError } from '../utils/errors';

/** @throws ValidationError with the path of each fault where the rule is not one the engine can decide. */
export const checkRule = (rule: unknown, path: (string | number)[]): void => {
  if (rule === null || rule === undefined) return;
  const faults = validateRule(rule);
  if (faults.length === 0) return;
  const errors = faults.map((fault) => ({
    path: [...path.map(String), ...fault.path.split('.').filter(Boolean)],
    message: fault.message,
    name: 'ValidationError',
  }));
  throw new ValidationError(
    `The rule is not right: ${faults.map(({ path: at, message }) => `${at || 'rule'}: ${message}`).join('; ')}`,
    { errors },
  );
};
