import fc from 'fast-check';
import { freeSlug, slugOf } from '../../../server/src/utils/slug';
import { slugSchema } from '../../../types';

const isAccepted = (slug: string) => slugSchema.safeParse(slug).success;

/** Long and short words of letters, digits, signs, blanks and hyphens. */
const name = fc
  .array(
    fc.oneof(
      fc.constantFrom(' ', '-', '--', ' – ', '_', '/', 'ß', 'É', '東京', '😀', '&', '.'),
      fc.nat(120).map((n) => 'a'.repeat(n)),
      fc.string(),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

test('a slug made from any name is one that requests accept, however many there are of it', () => {
  fc.assert(
    fc.property(name, fc.constantFrom(1, 2, 12), (text, count) => {
      const taken = new Set<string>();
      for (let i = 0; i < count; i += 1) {
        const slug = freeSlug(text, 'stage', taken);
        if (!isAccepted(slug) || taken.has(slug)) return false;
        taken.add(slug);
      }
      return isAccepted(slugOf(text, 'stage'));
    }),
  );
});

test('a long name is shortened before it is numbered, not into a double hyphen', () => {
  const text = `${'a'.repeat(93)} bbbbbb`;
  const first = freeSlug(text, 'touchpoint', new Set());
  expect(first).toBe(`${'a'.repeat(93)}-bbbbbb`);
  expect(freeSlug(text, 'touchpoint', new Set([first]))).toBe(`${'a'.repeat(93)}-bbbb-2`);
  const cut = `${'a'.repeat(97)} bb`;
  expect(freeSlug(cut, 'touchpoint', new Set([slugOf(cut, 'touchpoint')]))).toBe(`${'a'.repeat(97)}-2`);
});
