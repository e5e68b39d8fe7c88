import fc from 'fast-check';
import { LIMITS } from '../../../server/src/limits';
import { countLessons, type Lesson } from '../../../server/src/suggestions/count';
import { compile, weightOf } from '../../../server/src/suggestions/table';

const label = fc.constantFrom('see', 'buy', 'own', '*', '1');
const token = fc.oneof(fc.constantFrom('tent', 'hut', 'refund', '#page', '#tags=7', 'constr', '12'), fc.string());
const lessons: fc.Arbitrary<Lesson[]> = fc.array(fc.record({ label, tokens: fc.array(token) }), { minLength: 1 });

const labelsOf = (all: readonly Lesson[]) => [...new Set(all.map((lesson) => lesson.label))];
const tokensOf = (all: readonly Lesson[]) => all.flatMap(({ tokens }) => tokens);
const occurrences = (all: readonly string[], wanted: string) => all.filter((each) => each === wanted).length;

test('counts are those of the lessons, one by one', () => {
  fc.assert(
    fc.property(lessons, (all) => {
      const { byLabel, sums } = countLessons(all);
      expect([...byLabel.keys()]).toEqual(labelsOf(all));
      for (const [name, own] of byLabel) {
        const ofLabel = all.filter((lesson) => lesson.label === name);
        const tokens = tokensOf(ofLabel);
        expect([own.lessons, own.size]).toEqual([ofLabel.length, tokens.length]);
        expect(own.tokens).toEqual(new Map(tokens.map((each) => [each, occurrences(tokens, each)])));
      }
      const tokens = tokensOf(all);
      expect(sums).toEqual(new Map(tokens.map((each) => [each, occurrences(tokens, each)])));
    }),
    { numRuns: 300 },
  );
});

/** How likely a token is in a text, by additive smoothing. */
const likelihood = (tokens: readonly string[], wanted: string, vocabulary: number) =>
  (occurrences(tokens, wanted) + 0.5) / (tokens.length + 0.5 * vocabulary);

test('weights are the log-odds of naive Bayes, to the nearest sixteenth of a bit', () => {
  fc.assert(
    fc.property(lessons, (all) => {
      const table = compile(all, LIMITS);
      if (!table) return;
      const vocabulary = new Set(tokensOf(all)).size;
      for (const name of table.labels) {
        const own = tokensOf(all.filter((lesson) => lesson.label === name));
        const others = tokensOf(all.filter((lesson) => lesson.label !== name));
        for (const each of Object.keys(table.rows)) {
          const odds = likelihood(own, each, vocabulary) / likelihood(others, each, vocabulary);
          expect(Math.abs(weightOf(table, each, name) - Math.log2(odds))).toBeLessThanOrEqual(1 / 32 + 1e-9);
        }
      }
    }),
    { numRuns: 300 },
  );
});
