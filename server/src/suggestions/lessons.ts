import type { Lesson } from './table';
import { bagOfWords, type Bag } from './tokens';
import type { Example, PlanWords } from './shape';

/** An example with its tokens counted once. */
export interface Counted extends Example {
  readonly bag: Bag;
}

/** The label of what is for everyone, and of what stands at a stage as a whole; no slug looks like it. */
export const NONE = '*';
/** How many entries' worth the plan's own words are. */
const PLAN_COUNTS = 3;

const listOf = ({ counts }: Bag): string[] => [...counts].flatMap(([token, count]) => Array(count).fill(token));

const times = (count: number, lesson: Lesson): Lesson[] =>
  lesson.tokens.length > 0 ? Array.from({ length: count }, () => lesson) : [];

const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** What is taught of a journey's stages: what stands there, and what people wrote of the stage and its cells. */
export const stageLessons = (plan: PlanWords, journey: string, examples: readonly Counted[]): Lesson[] => {
  const planned = plan.journeys.find(({ slug }) => slug === journey);
  const known = new Set(planned?.stages.map(({ slug }) => slug));
  const fromPlan = (planned?.stages ?? []).flatMap(({ slug, words }) => {
    const briefs = planned!.cells.filter(({ stage }) => stage === slug).map((cell) => cell.words);
    return times(PLAN_COUNTS, { label: slug, tokens: bagOfWords(plan.locale, [words, ...briefs].join('\n')) });
  });
  const fromEntries = examples.flatMap(({ bag, places }) => {
    const stages = distinct(places.filter((place) => place.journey === journey).map(({ stage }) => stage));
    const tokens = stages.length > 0 ? listOf(bag) : [];
    return stages.filter((stage) => known.has(stage)).map((label) => ({ label, tokens }));
  });
  return [...fromPlan, ...fromEntries];
};

/** The same of touchpoints, over all journeys. */
export const touchpointLessons = (plan: PlanWords, examples: readonly Counted[]): Lesson[] => {
  const known = new Set([NONE, ...plan.touchpoints.map(({ slug }) => slug)]);
  const fromPlan = plan.touchpoints.flatMap(({ slug, words }) =>
    times(1, { label: slug, tokens: bagOfWords(plan.locale, words) }),
  );
  const fromEntries = examples.flatMap(({ bag, places }) => {
    const labels = distinct(places.map(({ touchpoint }) => touchpoint ?? NONE)).filter((label) => known.has(label));
    const tokens = labels.length > 0 ? listOf(bag) : [];
    return labels.map((label) => ({ label, tokens }));
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
  const fromEntries = examples.flatMap(({ bag, segments, places }) => {
    if (places.length === 0) return [];
    const named = segments.filter((slug) => known.has(slug));
    const tokens = listOf(bag);
    return (named.length > 0 ? named : [NONE]).map((label) => ({ label, tokens }));
  });
  return fromPlan.length > 0 ? [...fromPlan, ...forEveryone, ...fromEntries] : [];
};
