import { fineScore, wholeScore } from '../../../admin/src/utils/score';

it('no score says 100 as long as something is missing', () => {
  expect([99.6, 99.4, 58.5, 0.4, 100].map(wholeScore)).toEqual([99, 99, 59, 0, 100]);
  expect(fineScore(100, 1)).toBe(99.9);
  expect(fineScore(100, 0)).toBe(100);
  expect(fineScore(58.3, 4)).toBe(58.3);
});
