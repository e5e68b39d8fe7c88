import type { Rule, Visitor } from '../../types/rule';
export function compileRule(_rule: Rule): (visitor: Visitor) => boolean {
  return () => false;
}
