import type { Limits } from '../limits';
import type { Counted } from './lessons';
import { placeKey } from './place-key';
import { confidenceOf, rank, type Ranked } from './rank';
import type { SuggestionHits, SuggestionQuality } from '../../../types';
import type { PlanWords, Thresholds } from './shape';
import { train, UNMEASURED, type TrainLimits } from './train';

export type MeasureLimits = TrainLimits & Pick<Limits, 'examplesTried' | 'examplesInTenths' | 'guessesNeeded'>;

/** A share of right guesses that is worth to be called strong, and one below which nothing is said. */
const STRONG = 0.7;
const POSSIBLE = 0.25;
/** Where every guess is right, any score would do: nothing below the first is said, nothing below the second is strong. */
const NEVER_BELOW = 0.1;
const EVEN = 0.5;
/** A share of so few guesses would be chance. */
const MIN_COUNT = 10;

/** A guess about an entry that the model had never seen. */
interface Guess {
  /** Of one journey, likeliest first. */
  readonly ranked: readonly Ranked[];
  readonly stages: readonly string[];
  readonly places: ReadonlySet<string>;
  readonly trueStages: ReadonlySet<string>;
  /** What is commonest in the same training. */
  readonly commonStages: readonly string[];
  readonly commonPlaces: readonly string[];
}

const commonest = (names: readonly string[]): string[] => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
};

const stageKey = ({ journey, stage }: { journey: string; stage: string }) => `${journey}/${stage}`;
const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];

const stagesByScore = (ranked: readonly Ranked[]): string[] =>
  distinct([...ranked].sort((a, b) => b.stageScore - a.stageScore).map(stageKey));

/** Trains without a part of the examples, guesses these, and so on with each part. */
const guess = (plan: PlanWords, examples: readonly Counted[], limits: MeasureLimits): Guess[] => {
  const guesses: Guess[] = [];
  const folds = examples.length > limits.examplesInTenths ? 5 : 10;
  for (let fold = 0; fold < folds; fold += 1) {
    const isOut = (index: number) => index % folds === fold;
    const taught = examples.filter((_, index) => !isOut(index));
    const model = train(plan, taught, UNMEASURED, limits);
    const common = taught.flatMap(({ places }) => places);
    const commonPlaces = commonest(common.map(placeKey));
    const commonStages = commonest(taught.flatMap(({ places }) => distinct(places.map(stageKey))));
    for (const { type, bag, places } of examples.filter((_, index) => isOut(index))) {
      const all = rank(model, type, bag).filter(({ known }) => known);
      for (const slug of distinct(places.map(({ journey }) => journey))) {
        const own = places.filter(({ journey }) => journey === slug);
        const ranked = all.filter(({ journey }) => journey === slug);
        if (ranked.length === 0) continue;
        guesses.push({
          ranked,
          stages: stagesByScore(ranked),
          places: new Set(own.map(placeKey)),
          trueStages: new Set(own.map(stageKey)),
          commonStages: commonStages.filter((key) => key.startsWith(`${slug}/`)),
          commonPlaces: commonPlaces.filter((key) => key.startsWith(`${slug}/`)),
        });
      }
    }
  }
  return guesses;
};

/** The lowest score above which enough of the guesses are right. */
const strongFrom = (sorted: readonly { score: number; right: boolean }[]): number => {
  let [right, from] = [0, Infinity];
  sorted.forEach((item, index) => {
    right += Number(item.right);
    const isEdge = sorted[index + 1]?.score !== item.score;
    if (isEdge && index + 1 >= MIN_COUNT && right / (index + 1) >= STRONG) from = item.score;
  });
  return Math.max(EVEN, from);
};

/** The score below which fewer than one guess in four is right, looked at in groups of neighbours. */
const possibleFrom = (sorted: readonly { score: number; right: boolean }[]): number => {
  const size = Math.max(MIN_COUNT, Math.ceil(sorted.length / 20));
  let from = UNMEASURED.possible;
  for (let start = 0; start + size <= sorted.length; start += size) {
    const group = sorted.slice(start, start + size);
    if (group.filter(({ right }) => right).length / size < POSSIBLE) break;
    from = group.at(-1)!.score;
  }
  return Math.min(Math.max(NEVER_BELOW, from), EVEN);
};

const thresholdsOf = (guesses: readonly Guess[]): Thresholds => {
  const leaders = guesses.flatMap(({ ranked, trueStages }) =>
    ranked
      .filter(({ score, lead }) => score === lead)
      .map((place) => ({ score: place.stageScore, right: trueStages.has(stageKey(place)) })),
  );
  const sorted = leaders.sort((a, b) => b.score - a.score);
  return { strong: strongFrom(sorted), possible: possibleFrom(sorted) };
};

const share = (guesses: readonly Guess[], isHit: (guess: Guess) => boolean): number =>
  guesses.filter(isHit).length / guesses.length;

const hits = (
  guesses: readonly Guess[],
  listOf: (guess: Guess) => readonly string[],
  commonOf: (guess: Guess) => readonly string[],
  trueOf: (guess: Guess) => ReadonlySet<string>,
): SuggestionHits => {
  const within = (list: (guess: Guess) => readonly string[], count: number) =>
    share(guesses, (each) =>
      list(each)
        .slice(0, count)
        .some((key) => trueOf(each).has(key)),
    );
  return {
    top1: within(listOf, 1),
    top3: within(listOf, 3),
    majorityTop1: within(commonOf, 1),
    majorityTop3: within(commonOf, 3),
  };
};

const qualityOf = (guesses: readonly Guess[], thresholds: Thresholds): SuggestionQuality => {
  const first = guesses.map(({ ranked, trueStages }) => ({ place: ranked[0]!, trueStages }));
  const strong = first.filter(({ place }) => confidenceOf({ thresholds }, place) === 'strong');
  const right = strong.filter(({ place, trueStages }) => trueStages.has(stageKey(place)));
  return {
    entries: guesses.length,
    stage: hits(
      guesses,
      ({ stages }) => stages,
      ({ commonStages }) => commonStages,
      ({ trueStages }) => trueStages,
    ),
    place: hits(
      guesses,
      ({ ranked }) => ranked.slice(0, 3).map(placeKey),
      ({ commonPlaces }) => commonPlaces,
      ({ places }) => places,
    ),
    strong: {
      share: strong.length / guesses.length,
      precision: strong.length > 0 ? right.length / strong.length : null,
    },
  };
};

/** An order that has nothing to do with the one they came in, and is the same each time. */
const shuffled = (examples: readonly Counted[]): Counted[] => {
  const rankOf = (text: string) => {
    let hash = 2_166_136_261;
    for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 16_777_619);
    return hash >>> 0;
  };
  return examples
    .map((example) => ({ example, rank: rankOf(example.key) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ example }) => example);
};

/** How good suggestions are, on entries the model did not learn from, and from which score on they may be said. */
export const measure = (
  plan: PlanWords,
  counted: readonly Counted[],
  limits: MeasureLimits,
): { thresholds: Thresholds; quality: SuggestionQuality | null } => {
  const examples = shuffled(counted.filter(({ places }) => places.length > 0)).slice(0, limits.examplesTried);
  const guesses = examples.length >= limits.guessesNeeded ? guess(plan, examples, limits) : [];
  if (guesses.length < limits.guessesNeeded) return { thresholds: UNMEASURED, quality: null };
  const thresholds = thresholdsOf(guesses);
  return { thresholds, quality: qualityOf(guesses, thresholds) };
};
