import fc from 'fast-check';
import classifier from 'wink-naive-bayes-text-classifier';
import { countLessons, type Lesson } from '../../../server/src/suggestions/count';

const label = fc.constantFrom('see', 'buy', 'own', '*', '1');
const token = fc.oneof(fc.constantFrom('tent', 'hut', 'refund', '#page', '#tags=7', 'constr', '12'), fc.string());
const lessons: fc.Arbitrary<Lesson[]> = fc.array(fc.record({ label, tokens: fc.array(token) }), { minLength: 1 });

test('counts are those of the classifier', () => {
  fc.assert(
    fc.property(lessons, (all) => {
      const bayes = classifier();
      bayes.definePrepTasks([(tokens) => tokens]);
      bayes.defineConfig({ considerOnlyPresence: false, smoothingFactor: 0.5 });
      for (const lesson of all) bayes.learn([...lesson.tokens], lesson.label);
      const [, samples, count, words, vocabulary] = JSON.parse(bayes.exportJSON());
      const { byLabel, sums } = countLessons(all);
      expect(new Set(byLabel.keys())).toEqual(new Set(Object.keys(samples)));
      expect(new Set(sums.keys())).toEqual(new Set(vocabulary));
      for (const [name, own] of byLabel) {
        expect(own.lessons).toBe(samples[name]);
        expect(own.size).toBe(words[name] ?? 0);
        expect(own.tokens).toEqual(new Map(Object.entries(count[name])));
      }
    }),
    { numRuns: 500 },
  );
});
