import { LIMITS, type Limits } from '../../../server/src/limits';
import { likeWhich } from '../../../server/src/suggestions/alike';
import { confidenceOf, rank, segmentsOf } from '../../../server/src/suggestions/rank';
import type { Example, PlanWords } from '../../../server/src/suggestions/shape';
import { createStudy } from '../../../server/src/suggestions/study';
import { compile, oddsOf } from '../../../server/src/suggestions/table';
import { bagOf, tokensOf } from '../../../server/src/suggestions/tokens';
import { wordsFor } from '../../../server/src/suggestions/words';

const WORDS = {
  dream: 'mountains sunrise meadow dream',
  compare: 'compare jacket membrane weight',
  buy: 'invoice delivery',
};
type Stage = keyof typeof WORDS;
const STAGES = Object.keys(WORDS) as Stage[];

const PLAN: PlanWords = {
  locale: 'en',
  journeys: [
    {
      slug: 'main',
      stages: [
        { slug: 'dream', words: 'Dream of mountains' },
        { slug: 'compare', words: 'Compare what fits' },
        { slug: 'buy', words: 'Delivery and invoice' },
      ],
      cells: STAGES.flatMap((stage) => [
        { stage, touchpoint: 'site', words: '' },
        { stage, touchpoint: 'letter', words: stage === 'buy' ? 'A parcel arrives' : '' },
      ]),
    },
  ],
  touchpoints: [
    { slug: 'site', words: 'Website' },
    { slug: 'letter', words: 'Newsletter email' },
  ],
  segments: [{ slug: 'families', words: 'Parents with children' }],
  types: [
    { slug: 'page', words: 'Page' },
    { slug: 'mail', words: 'Email' },
  ],
};

const example = (index: number, stage: Stage | null, more: Partial<Example> = {}): Example => ({
  key: `page#${index}`,
  type: 'page',
  passages: [{ locale: 'en', text: `${WORDS[stage ?? 'dream']} common words ${index}` }],
  facets: [],
  places: stage ? [{ journey: 'main', stage, touchpoint: 'site' }] : [],
  segments: [],
  ...more,
});

const examples = (count: number) => Array.from({ length: count }, (_, index) => example(index, STAGES[index % 3]!));

const learnt = (taught: readonly Example[], tried: readonly Example[] = [], limits: Partial<Limits> = {}) => {
  const study = createStudy(PLAN, { ...LIMITS, ...limits });
  study.teach(taught);
  study.tryOut(tried);
  return study.finish();
};

const read = (text: string, type = 'page') => ({ type, passages: [{ locale: 'en', text }], facets: [] });

describe('words', () => {
  const words = (text: string, locale: string | null = 'en') => tokensOf({ locale, text }).map(({ word }) => word);

  test('those that say nothing are left out, language by language', () => {
    expect(words('The mountains and the sea')).toEqual(['mountains', 'sea']);
    expect(words('Die Berge und das Meer', 'de')).toEqual(['Berge', 'Meer']);
    expect(words('Les montagnes et la mer', 'fr-CH')).toEqual(['montagnes', 'mer']);
  });

  test('what HTML writes for letters is no word', () => {
    expect(words('<p class="lead">Warm&nbsp;boots &amp; socks &#8211; dry</p>')).toEqual([
      'Warm',
      'boots',
      'socks',
      'dry',
    ]);
  });

  test('forms of a word are one token, and keep how they stand', () => {
    const [one, other] = tokensOf({ locale: 'en', text: 'Mountain MOUNTAINS' });
    expect(one!.token).toBe(other!.token);
    expect([one!.word, other!.word]).toEqual(['Mountain', 'MOUNTAINS']);
  });

  test('addresses and marks are no words', () => {
    expect(words('[Jackets](/shop/jackets?x=1) <b class="big">warm</b> https://example.com/secret')).toEqual([
      'Jackets',
      'warm',
    ]);
  });

  test('languages without blanks are cut into words', () => {
    expect(words('山へ行く日', 'ja')).toContain('山');
  });

  test('names that every object has are words like others', () => {
    const { model } = learnt([
      ...examples(30),
      example(99, 'buy', { passages: [{ locale: 'en', text: 'constructor toString __proto__' }] }),
    ]);
    expect(rank(model, 'page', bagOf(read('constructor valueOf hasOwnProperty')))[0]!.score).not.toBeNaN();
  });

  test('a text of a million characters is read within a moment', () => {
    const start = performance.now();
    tokensOf({ locale: 'en', text: `<${'a'.repeat(500_000)} ${'<'.repeat(500_000)}` });
    expect(performance.now() - start).toBeLessThan(500);
  });
});

/** The odds for words of the 30 examples, in bits, as a library's naive Bayes computed them. */
const SAID = { dream: -3.455129076611456, compare: -12.239763922168972, buy: 7.925394408967676 };

test('the table says what a classifier says', () => {
  const lessons = examples(30).map((each) => ({
    label: each.places[0]!.stage,
    tokens: [...bagOf(each).counts.keys()],
  }));
  const table = compile(lessons, LIMITS)!;
  const bag = bagOf(read('delivery by invoice to the mountains'));
  oddsOf(table, bag.counts).forEach((bits, index) => {
    expect(bits).toBeCloseTo(SAID[table.labels[index] as Stage], 0);
  });
});

describe('the model', () => {
  test('finds the stage of texts like those it knows', () => {
    const { model } = learnt(examples(30));
    for (const stage of STAGES) {
      const [first] = rank(model, 'page', bagOf(read(WORDS[stage])));
      expect(first).toMatchObject({ journey: 'main', stage, touchpoint: 'site' });
      expect(confidenceOf(model, first!)).toBe('strong');
    }
  });

  test('measures itself on what it was not taught, and beats who always guesses the commonest', () => {
    const { quality } = learnt(examples(60));
    expect(quality!.entries).toBe(60);
    expect(quality!.stage.top1).toBeGreaterThan(0.95);
    expect(quality!.stage.majorityTop1).toBeLessThan(0.5);
  });

  test('finds nothing where words and stages have nothing to do with each other', () => {
    const noise = Array.from({ length: 60 }, (_, index) =>
      example(index, STAGES[index % 3]!, { passages: [{ locale: 'en', text: `word${index % 7} thing${index % 11}` }] }),
    );
    const { quality } = learnt(noise);
    expect(quality!.strong.share).toBeLessThan(0.3);
    expect(quality!.stage.top1).toBeLessThan(0.6);
  });

  test('goes by the plan where nothing is placed, and calls nothing strong', () => {
    const { model, quality } = learnt([]);
    expect(quality).toBeNull();
    const ranked = rank(model, 'page', bagOf(read('Your delivery: a parcel arrives')));
    expect(ranked[0]).toMatchObject({ stage: 'buy', touchpoint: 'letter' });
    expect(confidenceOf(model, ranked[0]!)).toBe('possible');
    // The type's name is that of the touchpoint's channel.
    expect(rank(model, 'mail', bagOf(read('dream of mountains', 'mail')))[0]).toMatchObject({ touchpoint: 'letter' });
    const unknown = rank(model, 'page', bagOf(read('xylophone')));
    expect(unknown.map((place) => confidenceOf(model, place)).filter(Boolean)).toEqual([]);
  });

  test('knows what is written for a segment', () => {
    const families = Array.from({ length: 10 }, (_, index) =>
      example(100 + index, 'dream', {
        passages: [{ locale: 'en', text: 'children parents tent mountains' }],
        segments: ['families'],
      }),
    );
    const { model } = learnt([...examples(30), ...families]);
    expect(segmentsOf(model, bagOf(read('A tent for parents and children')))).toEqual(['families']);
    expect(segmentsOf(model, bagOf(read('invoice delivery')))).toEqual([]);
  });

  test('takes no notice of places that the plan does not know', () => {
    const gone = { journey: 'main', stage: 'gone', touchpoint: 'nowhere' };
    const { model } = learnt([...examples(30), example(99, null, { places: [gone, { ...gone, journey: 'none' }] })]);
    expect(rank(model, 'page', bagOf(read('dream'))).map(({ stage }) => stage)).not.toContain('gone');
  });

  test('a site without journeys has nothing to suggest', () => {
    const study = createStudy({ ...PLAN, journeys: [], touchpoints: [], segments: [] }, LIMITS);
    study.teach(examples(5));
    const { model, candidates } = study.finish();
    expect(rank(model, 'page', bagOf(read('dream')))).toEqual([]);
    expect(candidates.places).toEqual({});
  });

  test('has another version for other content only', () => {
    expect(learnt(examples(30)).version).toBe(learnt(examples(30)).version);
    expect(learnt(examples(30)).version).not.toBe(learnt(examples(31)).version);
  });
});

describe('the reason', () => {
  const PLACE = { journey: 'main', stage: 'dream', touchpoint: 'site' };
  /** Entries that have little in common besides their stage's words and what all of them say. */
  const taught = Array.from({ length: 30 }, (_, index) => {
    const stage = STAGES[index % 3]!;
    const [first, ...others] = WORDS[stage].split(' ');
    const filler = Array.from({ length: 12 }, (__, word) => `filler${String.fromCharCode(97 + index)}${word}`);
    return example(index, stage, {
      passages: [
        { locale: 'en', text: [first, others[Math.floor(index / 3) % others.length], 'common', ...filler].join(' ') },
      ],
    });
  });
  const wordsOf = (text: string) => {
    const { model } = learnt(taught);
    const reading = read(text);
    return wordsFor(model, bagOf(reading), reading.passages, PLACE);
  };

  test('is two or three of the entry’s own words, as they stand there', () => {
    expect(wordsOf('Common Mountains at sunrise, in the Sunrise of mountains, an invoice')).toEqual(
      expect.arrayContaining(['Mountains', 'sunrise']),
    );
    const many = wordsOf('Mountains sunrise meadow, mountains sunrise meadow, and an invoice');
    expect(many).toHaveLength(3);
    expect(many).not.toContain('invoice');
  });

  test('is no single word, none of one entry only, none that is everywhere, none of another stage', () => {
    expect(wordsOf('Mountains and mountains')).toEqual([]);
    expect(wordsOf('fillera1 fillera1 fillera2 fillera2')).toEqual([]);
    expect(wordsOf('common common invoice invoice delivery delivery')).toEqual([]);
  });

  test('is an entry that stands there, if it is about the same', () => {
    const about = (index: number, stage: Stage, text: string) =>
      example(index, stage, { passages: [{ locale: 'en', text }] });
    const { alike } = learnt([
      ...taught,
      about(100, 'dream', 'Washing down jackets: detergent, dryer, gentle heat, tennis balls'),
      about(101, 'buy', 'Washing wool: detergent, gentle heat, lukewarm water, dry flat'),
    ]);
    const like = (text: string) => likeWhich(alike, bagOf(read(text)), PLACE);
    expect(like('Gentle detergent and low heat for wool')).toEqual(['page#100']);
    expect(like('Vouchers and receipts')).toEqual([]);
    // One rare word in common makes nothing alike.
    expect(like('Detergent')).toEqual([]);
  });
});

describe('what fits a place', () => {
  test('unplaced entries come before those that stand elsewhere, and what stands there is left out', () => {
    const { candidates } = learnt(examples(30), [example(500, null)]);
    const place = candidates.places['main/dream/letter']!;
    const keys = [...place.entries].map((index) => candidates.keys[index]);
    expect(keys[0]).toBe('page#500');
    const there = [...candidates.places['main/dream/site']!.entries].map((index) => candidates.keys[index]);
    expect(there).not.toContain('page#0');
  });

  test('no more are kept than are ever looked at, and those are the best', () => {
    const unplaced = STAGES.flatMap((stage, at) =>
      Array.from({ length: 4 }, (_, index) =>
        example(100 + 4 * at + index, null, { passages: [{ locale: 'en', text: WORDS[stage] }] }),
      ),
    );
    const keptOf = (most: number) => {
      const { candidates } = learnt(examples(30), unplaced, { candidatesOfPlace: most });
      const { entries, scores } = candidates.places['main/buy/letter']!;
      return { scores: [...scores], keys: [...entries].map((index) => candidates.keys[index]) };
    };
    const all = keptOf(100);
    expect(all.keys.length).toBeGreaterThan(10);
    expect(new Set(all.keys.slice(0, 4))).toEqual(new Set(['page#108', 'page#109', 'page#110', 'page#111']));
    for (const most of [4, 5, all.keys.length]) {
      expect(keptOf(most)).toEqual({ scores: all.scores.slice(0, most), keys: all.keys.slice(0, most) });
    }
  });
});
