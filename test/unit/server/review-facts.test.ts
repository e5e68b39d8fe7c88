import { judge, newestReview, reviewFacts } from '../../../server/src/entries/freshness';
import type { ReviewRow } from '../../../server/src/store';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-22T12:00:00Z');
const ago = (days: number) => new Date(NOW - days * DAY).toISOString();

const review = (days: number, row: Partial<ReviewRow> = {}): ReviewRow =>
  ({ verdict: 'good', entryLocale: null, nextAt: null, note: null, reviewedAt: ago(days), ...row }) as ReviewRow;
const version = (days: number, locale: string | null = 'en') => ({
  locale,
  published: true,
  updatedAt: NOW - days * DAY,
});

test('of the verdicts on a locale and on all of them the newest counts', () => {
  const [all, english, german] = [review(5), review(3, { entryLocale: 'en' }), review(1, { entryLocale: 'de' })];
  expect(newestReview([all, english, german], 'en')).toBe(english);
  expect(newestReview([all, english, german], 'fr')).toBe(all);
  expect(newestReview([german], 'en')).toBeNull();
});

test('stale from the very moment that its days are over', () => {
  expect(judge(version(180), [], 180, NOW)).toMatchObject({ stale: true, open: false, review: null });
  expect(judge(version(180), [], 180, NOW - 1).stale).toBe(false);
});

test('"still good" starts the days again, or lasts until the first moment of its day', () => {
  expect(judge(version(400), [review(10)], 180, NOW)).toMatchObject({ stale: false, freshUntil: NOW + 170 * DAY });
  const dated = [review(10, { nextAt: '2026-11-23' })];
  expect(judge(version(400), dated, 180, Date.parse('2026-11-22T23:59:59.999Z')).stale).toBe(false);
  expect(judge(version(400), dated, 180, Date.parse('2026-11-23T00:00:00Z')).stale).toBe(true);
  expect(judge(version(400), [review(200)], 180, NOW).stale).toBe(true);
});

test('the other verdicts make nothing fresh, not even an older "still good", and are open until an update', () => {
  const rows = [review(10), review(5, { verdict: 'update', entryLocale: 'en' })];
  expect(judge(version(400), rows, 180, NOW)).toMatchObject({ stale: true, open: true });
  expect(judge(version(400, 'de'), rows, 180, NOW)).toMatchObject({ stale: false, open: false });
  expect(judge(version(2), rows, 180, NOW)).toMatchObject({ stale: false, open: false, review: null });
  expect(reviewFacts(rows[1]!)).toEqual({ updateWantedAt: NOW - 5 * DAY });
  expect(reviewFacts(review(5, { verdict: 'retire' }))).toEqual({});
});
