import fc from 'fast-check';
import { compileRule, validateRule } from '../../../engine';
import { MAX_RULE_LIST, MAX_VISITOR_LIST } from '../../../types/defaults';

const scalar = fc.oneof(fc.constantFrom('a', 'b', 'A', ''), fc.constantFrom(0, -0, 1, 2.5), fc.boolean());
/** What a trait may hold that cannot be compared. */
const other = fc.oneof(fc.constant(null), fc.constant(NaN), fc.constant(Infinity), fc.record({ a: scalar }));
const value = fc.oneof(scalar, other);

const holds = (condition: object, of: unknown) => compileRule({ traits: { x: condition } })({ traits: { x: of } });

test('a member of a list is what equals any of its values', () => {
  fc.assert(
    fc.property(fc.array(scalar, { maxLength: 4 }), fc.oneof(value, fc.array(value, { maxLength: 4 })), (list, of) => {
      // Value by value, as `$in` is defined: each operand compared by itself.
      const one = (single: unknown) => {
        const each = list.map((operand) => ({ traits: { x: { $eq: operand } } }));
        return each.length === 0
          ? { isIn: false, isNotIn: true }
          : {
              isIn: compileRule({ $or: each })({ traits: { x: single } }),
              isNotIn: compileRule({ $not: { $or: each } })({ traits: { x: single } }),
            };
      };
      const every = (Array.isArray(of) ? of : [of]).map(one);
      expect(holds({ $in: list }, of)).toBe(every.some(({ isIn }) => isIn));
      expect(holds({ $notIn: list }, of)).toBe(every.some(({ isNotIn }) => isNotIn));
    }),
  );
});

describe('long lists', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

  test('of a rule are refused when it is saved; what was saved before still holds', () => {
    const rule = (count: number) => ({ traits: { x: { $in: numbers(count) } }, segments: numbers(count).map(String) });
    expect(validateRule(rule(MAX_RULE_LIST))).toEqual([]);
    const tooLong = { code: 'rule.tooLong', values: { value: 1000 }, message: 'must have 1000 values at most' };
    expect(validateRule(rule(MAX_RULE_LIST + 1))).toEqual([
      { path: 'traits.x.$in', ...tooLong },
      { path: 'segments', ...tooLong },
    ]);
    expect(holds({ $in: numbers(MAX_RULE_LIST + 1) }, MAX_RULE_LIST)).toBe(true);
  });

  test('of a visitor are read as far as a thousand', () => {
    expect(holds({ $in: [MAX_VISITOR_LIST - 1] }, numbers(MAX_VISITOR_LIST + 1))).toBe(true);
    expect(holds({ $in: [MAX_VISITOR_LIST] }, numbers(MAX_VISITOR_LIST + 1))).toBe(false);
    expect(holds({ $gt: MAX_VISITOR_LIST - 1 }, numbers(MAX_VISITOR_LIST + 1))).toBe(false);
  });
});
