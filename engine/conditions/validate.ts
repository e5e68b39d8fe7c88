import type { RuleFault } from '../../types/rule';
export function validateRule(rule: unknown): RuleFault[] {
  return typeof rule === 'object' && rule !== null ? [] : [{ path: '', message: 'must be an object' }];
}
