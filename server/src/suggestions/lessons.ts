import type { Example, PlanWords } from './shape';
import type { Lesson } from './count';
import { bagOf, bagOfWords, type Bag } from './tokens';

/** An example with its tokens counted once. */
export interface Counted extends Example {
  readonly bag: Bag;
  /** Every token as often as it occurs. */
  readonly list: string[];
}

export const countedOf = (example: Example): Counted => {
  const bag = bagOf(example);
  const list: string[] = [];
  for (const [token, count] of bag.counts) for (let time = 0; time < count; time += 1) list.push(token);
  // The words themselves are not needed any more, and there may be many.
  return { ...example, passages: [], bag, list };
};

/** The label of what is for everyone, and of what is placed at a stage as a whole; no slug looks like it. */
export const NONE = '*';
/** How many entries' worth the plan's own words are. */
const PLAN_COUNTS = 3;

const times = (count: number, lesson: Lesson): Lesson[] =>
  lesson.tokens.length > 0 ? Array.from({ length: count }, () => lesson) : [];

const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** What is taught of a journey's stages: what is placed there, and what people wrote of the stage and its cells. */
export const stageLessons = (plan: PlanWords, journey: string, examples: readonly Counted[]): Lesson[] => {
  const planned = plan.journeys.find(({ slug }) => slug === journey);
  const known = new Set(planned?.stages.map(({ slug }) => slug));
  const fromPlan = (planned?.stages ?? []).flatMap(({ slug, words }) => {
    const briefs = planned!.cells.filter(({ stage }) => stage === slug).map((cell) => cell.words);
    return times(PLAN_COUNTS, { label: slug, tokens: bagOfWords(plan.locale, [words, ...briefs].join('\n')) });
  });
  const fromEntries = examples.flatMap(({ list, places }) => {
    const stages = distinct(places.filter((place) => place.journey === journey).map(({ stage }) => stage));
    return stages.filter((stage) => known.has(stage)).map((label) => ({ label, tokens: list }));
  });
  return [...fromPlan, ...fromEntries];
};

/** The same of touchpoints, over all journeys. */
export const touchpointLessons = (plan: PlanWords, examples: readonly Counted[]): Lesson[] => {
  const known = new Set([NONE, ...plan.touchpoints.map(({ slug }) => slug)]);
  const fromPlan = plan.touchpoints.flatMap(({ slug, words }) =>
    times(1, { label: slug, tokens: bagOfWords(plan.locale, words) }),
  );
  const fromEntries = examples.flatMap(({ list, places }) => {
    const labels = distinct(places.map(({ touchpoint }) => touchpoint ?? NONE)).filter((label) => known.has(label));
    return labels.map((label) => ({ label, tokens: list }));
  });
  return [...fromPlan, ...fromEntries];
};

/** And of segments, against what is for everyone. */
export const segmentLessons = (plan: PlanWords, examples: readonly Counted[]): Lesson[] => {
  const known = new Set(plan.segments.map(({ slug }) => slug));
  const fromPlan = plan.segments.flatMap(({ slug, words }) =>
    times(PLAN_COUNTS, { label: slug, tokens: bagOfWords(plan.locale, words) }),
  );
  const forEveryone = plan.journeys.flatMap(({ stages }) =>
    stages.flatMap(({ words }) => times(1, { label: NONE, tokens: bagOfWords(plan.locale, words) })),
  );
  const fromEntries = examples.flatMap(({ list, segments, places }) => {
    if (places.length === 0) return [];
    const named = segments.filter((slug) => known.has(slug));
    return (named.length > 0 ? named : [NONE]).map((label) => ({ label, tokens: list }));
  });
  return fromPlan.length > 0 ? [...fromPlan, ...forEveryone, ...fromEntries] : [];
};
