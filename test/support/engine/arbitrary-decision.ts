import fc from 'fast-check';
import type { DecidingVisitor, RuledFacts, Rule, Scoring } from '../../../engine';
import { NOW, SEGMENTS, STAGES } from './arbitrary';

const DAY = 24 * 60 * 60 * 1000;

/** Rules that are often true, and read everything that a rule may. */
const rules: fc.Arbitrary<Rule> = fc.constantFrom<Rule>(
  { traits: { country: 'DE' } },
  { traits: { country: { $ne: 'DE' } } },
  { events: { 'pricing-viewed': { $gte: 2 } } },
  { segments: { $in: ['smb', 'pro'] } },
  { segments: { $contains: 'gone' } },
  { stage: { $null: true } },
  { stage: 's2' },
  { $not: { segments: 'new' } },
  { $or: [{ traits: { country: 'AT' } }, { events: { 'pricing-viewed': 0 } }] },
  { traits: { country: { $regex: '.*' } } },
);

const ruled = (slugs: readonly string[]): fc.Arbitrary<RuledFacts[]> =>
  fc
    .tuple(...slugs.map(() => fc.option(rules, { freq: 2 })))
    .map((list) => slugs.map((slug, i) => ({ slug, rule: list[i] ?? null })));

export const ruledStages = ruled(STAGES);
/** In no particular order, as a database gives them. */
export const ruledSegments = ruled(SEGMENTS).chain((list) => fc.shuffledSubarray(list, { minLength: 1 }));

export const scorings: fc.Arbitrary<Scoring> = fc.record({
  halfLifeDays: fc.constantFrom(1, 7, 30),
  cap: fc.constantFrom(1, 3, 10),
  margin: fc.constantFrom(0, 0.25, 1),
});

const dates = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.integer({ min: -40 * DAY, max: 2 * DAY }).map((ago) => new Date(NOW + ago).toISOString()),
  },
  { weight: 1, arbitrary: fc.constantFrom('yesterday', '') },
);

/** Visitors; some name what is gone, some have more history than is read. */
export const visitors = (documentIds: readonly string[]): fc.Arbitrary<DecidingVisitor> =>
  fc.record(
    {
      stage: fc.constantFrom(...STAGES, 'gone'),
      segments: fc.array(fc.constantFrom(...SEGMENTS, 'gone'), { maxLength: 4 }),
      traits: fc.record({ country: fc.constantFrom('DE', 'AT') }, { requiredKeys: [] }),
      events: fc.record({ 'pricing-viewed': fc.integer({ min: 0, max: 3 }) }, { requiredKeys: [] }),
      history: fc.array(
        fc.record({
          contentType: fc.constantFrom('api::article.article', 'api::video.video'),
          documentId: fc.constantFrom(...documentIds, 'unheard-of'),
          at: dates,
        }),
        { maxLength: 230, size: 'max' },
      ),
    },
    { requiredKeys: [] },
  );
