import { LIMITS, type Limits } from '../../../server/src/limits';
import { countedOf } from '../../../server/src/suggestions/lessons';
import { measure } from '../../../server/src/suggestions/measure';
import type { Example, PlanWords } from '../../../server/src/suggestions/shape';
import { compile, learn } from '../../../server/src/suggestions/table';
import { tokensOf } from '../../../server/src/suggestions/tokens';
import { train, UNMEASURED } from '../../../server/src/suggestions/train';

const limits = (some: Partial<Limits>): Limits => ({ ...LIMITS, ...some });

const STAGES = ['see', 'buy'];
const PLAN: PlanWords = {
  locale: 'en',
  journeys: [
    {
      slug: 'main',
      stages: STAGES.map((slug) => ({ slug, words: `${slug}ing` })),
      cells: [{ stage: 'see', touchpoint: 'site', words: '' }],
    },
  ],
  touchpoints: [
    { slug: 'site', words: 'Website' },
    { slug: 'mail', words: 'Newsletter' },
  ],
  segments: [],
  types: [],
};

const example = (index: number): Example => ({
  key: `page#${index}`,
  type: 'page',
  passages: [{ locale: 'en', text: index % 2 ? 'invoice delivery' : 'mountain meadow' }],
  facets: [],
  places: [{ journey: 'main', stage: STAGES[index % 2]!, touchpoint: 'site' }],
  segments: [],
});
const counted = (count: number) => Array.from({ length: count }, (_, index) => countedOf(example(index)));

describe('a table', () => {
  const lessons = Array.from({ length: 10 }, (_, index) => ({
    label: index < 5 ? 'see' : 'buy',
    tokens: [`own${index}`, 'twice', 'twice'],
  }));
  const known = (most: Partial<Limits>) => Object.keys(compile(lessons, limits(most))!.rows);
  const ownOf = (tokens: readonly string[]) => tokens.filter((token) => token.startsWith('own'));

  test('is learnt from as many lessons as may be', () => {
    expect(ownOf(known({ lessons: 10 }))).toHaveLength(10);
  });

  test('with more lessons is learnt from some of them, spread over all', () => {
    expect(ownOf(known({ lessons: 9 }))).toHaveLength(9);
    expect(ownOf(known({ lessons: 5 }))).toEqual(['own0', 'own2', 'own4', 'own6', 'own8']);
    expect(learn(lessons, 3)!.labels).toEqual(['see', 'buy']);
  });

  test('holds as many tokens as it may, those that are there most often', () => {
    expect(known({ tokens: 11 })).toHaveLength(11);
    expect(known({ tokens: 10 })).toHaveLength(10);
    expect(known({ tokens: 1 })).toEqual(['twice']);
  });
});

describe('places thought of', () => {
  const placesWith = (placesOfJourney: number) =>
    train(PLAN, counted(2), UNMEASURED, limits({ placesOfJourney })).journeys[0]!.places;

  test('are every stage with every touchpoint of the journey, where there is room', () => {
    expect(placesWith(4).map(({ stage, touchpoint }) => [stage, touchpoint])).toEqual([
      ['see', 'site'],
      ['buy', 'site'],
      ['see', null],
      ['buy', null],
    ]);
  });

  test('are first of all those that are planned or used, and these whatever there is room for', () => {
    expect(placesWith(3).map(({ stage, touchpoint }) => [stage, touchpoint])).toEqual([
      ['see', 'site'],
      ['buy', 'site'],
      ['see', null],
    ]);
    expect(placesWith(1)).toHaveLength(2);
  });
});

describe('the measure', () => {
  const quality = (count: number, some: Partial<Limits>) => measure(PLAN, counted(count), limits(some)).quality;

  test('needs so many guesses', () => {
    expect(quality(10, { guessesNeeded: 10 })).toMatchObject({ entries: 10 });
    expect(quality(9, { guessesNeeded: 10 })).toBeNull();
  });

  test('is taken on so many examples at most', () => {
    expect(quality(10, { guessesNeeded: 1, examplesTried: 10 })).toMatchObject({ entries: 10 });
    expect(quality(11, { guessesNeeded: 1, examplesTried: 10 })).toMatchObject({ entries: 10 });
  });

  test('leaves out a tenth of few examples at a time, and a fifth of many', () => {
    // The two about buying are each other's only teachers; which is in whose fifth is up to the order they are tried in.
    const rightWith = (examplesInTenths: number) =>
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((other) => {
        const examples = Array.from({ length: 10 }, (_, index) => ({
          ...example(index === 0 || index === other ? 1 : 0),
          key: `page#${index}`,
        }));
        const few = limits({ guessesNeeded: 1, examplesInTenths });
        return measure(PLAN, examples.map(countedOf), few).quality!.stage.top1;
      });
    expect(rightWith(10)).toEqual(Array(9).fill(1));
    expect(rightWith(9).sort()).toEqual([0.8, ...Array(8).fill(1)]);
  });
});

test('of a text so many characters are read', () => {
  const read = (blanks: number) => tokensOf({ locale: 'en', text: `${' '.repeat(blanks)}invoice` });
  expect(read(39_993).map(({ word }) => word)).toEqual(['invoice']);
  expect(read(39_994).map(({ word }) => word)).toEqual(['invoic']);
  expect(read(40_000)).toEqual([]);
});
