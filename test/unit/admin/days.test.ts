import { dayFromNow, endOfDay, lastDayBefore, parseDay, toDay } from '../../../admin/src/utils/days';

/** Wherever this runs: a day of the person's own zone and back. */
const at = (day: string, hour: number, minute = 0) => {
  const date = parseDay(day)!;
  date.setHours(hour, minute);
  return date;
};

test('a day ends with its last millisecond, where the person is', () => {
  for (const day of ['2026-02-28', '2026-03-29', '2026-10-25', '2026-12-31']) {
    const end = new Date(endOfDay(day)!);
    expect(toDay(end)).toBe(day);
    expect(toDay(new Date(end.getTime() + 1))).not.toBe(day);
  }
  expect(endOfDay('')).toBeUndefined();
});

test('what ends at midnight lasts until the day before, what ends later until that day', () => {
  expect(toDay(lastDayBefore(at('2026-12-27', 0).toISOString()))).toBe('2026-12-26');
  expect(toDay(lastDayBefore(at('2026-12-27', 0, 1).toISOString()))).toBe('2026-12-27');
  expect(toDay(lastDayBefore(at('2026-12-27', 18).toISOString()))).toBe('2026-12-27');
});

test('days from today are counted in calendar days', () => {
  expect(dayFromNow(0)).toBe(toDay(new Date()));
  const next = parseDay(dayFromNow(1))!;
  next.setDate(next.getDate() - 1);
  expect(toDay(next)).toBe(dayFromNow(0));
});
