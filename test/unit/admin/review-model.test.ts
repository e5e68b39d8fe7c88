import { readReviewFilter } from '../../../admin/src/pages/Coverage/model/verdicts';
import { inMonths } from '../../../admin/src/pages/Coverage/reviews/nextDates';
import { areDays, isChanged, isDays, toFreshness } from '../../../admin/src/pages/Settings/freshness';

test('so many months later is the same day, or the last of a shorter month', () => {
  expect(inMonths(3, new Date(2026, 0, 15))).toBe('2026-04-15');
  expect(inMonths(3, new Date(2026, 10, 30))).toBe('2027-02-28');
  expect(inMonths(12, new Date(2028, 1, 29))).toBe('2029-02-28');
  expect(inMonths(6, new Date(2026, 7, 31))).toBe('2027-02-28');
});

test('a filter that is not known means everything', () => {
  expect(readReviewFilter('retire')).toBe('retire');
  expect(readReviewFilter('toString')).toBeNull();
  expect(readReviewFilter(null)).toBeNull();
});

test('days are whole numbers within bounds; an emptied field is as usual', () => {
  expect([1, 3650].map((value) => isDays(value))).toEqual([true, true]);
  expect([0, 3651, 1.5, Number.NaN, undefined].some((value) => isDays(value))).toBe(false);
  expect(toFreshness({ a: 30, b: undefined })).toEqual({ a: 30 });
  expect(areDays({ a: 30, b: undefined })).toBe(true);
  expect(areDays({ a: 0 })).toBe(false);
  expect(isChanged({ a: 30, b: undefined }, { a: 30 })).toBe(false);
  expect(isChanged({ a: undefined }, { a: 30 })).toBe(true);
  expect(isChanged({ a: 31 }, { a: 30 })).toBe(true);
});
