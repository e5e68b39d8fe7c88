import { entryKey, isLive, isOpen, isPublishedIn, nextBoundary } from '../../../engine';
import type { EntryFacts, EntryVersion, PlacementFacts } from '../../../engine';

const placement = (facts: Partial<PlacementFacts> = {}): PlacementFacts => ({
  id: 'p',
  contentType: 'api::article.article',
  documentId: 'a',
  locale: null,
  stage: 's',
  touchpoint: null,
  segments: [],
  weight: 50,
  startsAt: null,
  endsAt: null,
  ...facts,
});
const entry = (...versions: Partial<EntryVersion>[]): EntryFacts => ({
  contentType: 'api::article.article',
  documentId: 'a',
  versions: versions.map((version) => ({ locale: 'en', published: true, updatedAt: 0, ...version })),
});

test('an entry’s key holds its type and its id', () => {
  expect(entryKey('api::article.article', 'abc')).toBe('api::article.article#abc');
});

test.each([
  [null, null, 5, true],
  [5, null, 5, true],
  [6, null, 5, false],
  [null, 5, 5, false],
  [null, 6, 5, true],
  [1, 9, 5, true],
  [5, 5, 5, false],
  [0, null, 0, true],
] as const)('a window from %p to %p at %p is open: %p', (startsAt, endsAt, at, open) => {
  expect(isOpen(placement({ startsAt, endsAt }), at)).toBe(open);
});

describe('published in a locale', () => {
  test.each([
    ['in that locale', entry({}), null, true],
    ['a draft in that locale', entry({ published: false }), null, false],
    ['in another locale', entry({ locale: 'de' }), null, false],
    ['placed for that locale', entry({}), 'en', true],
    ['placed for another locale', entry({}, { locale: 'de' }), 'de', false],
    ['of a type without locales', entry({ locale: null }), null, true],
    ['of a type without locales, placed for one all the same', entry({ locale: null }), 'en', false],
    ['a draft of a type without locales', entry({ locale: null, published: false }), null, false],
    ['without any version', entry(), null, false],
    ['gone', undefined, null, false],
  ] as const)('%s', (_name, facts, locale, expected) => {
    expect(isPublishedIn(facts, 'en', placement({ locale }))).toBe(expected);
    expect(isLive(placement({ locale }), facts, 5, 'en')).toBe(expected);
    expect(isLive(placement({ locale, endsAt: 5 }), facts, 5, 'en')).toBe(false);
  });
});

test('the next boundary is the first strictly after a moment', () => {
  const list = [placement({ startsAt: 10, endsAt: 20 }), placement({ endsAt: 15 }), placement()];
  expect([-1, 9, 10, 14, 15, 19, 20].map((at) => nextBoundary(list, at))).toEqual([10, 10, 15, 15, 20, 20, null]);
  expect(nextBoundary([], 0)).toBeNull();
});
