/**
 * The page that every contestant is asked for: 50 slots on a journey of 5 stages. A visitor is in the furthest stage whose
 * rule is true, else in the first; each slot shows another entry at each stage. The answer of a page is 50 entries.
 */

/** A comparison every contestant has: `gte` of numbers, `in` a list of words. */
const gte = (trait, value) => ({ trait, op: 'gte', value });
const isIn = (trait, ...values) => ({ trait, op: 'in', values });

/** In the journey's order; all conditions of a rule must hold. */
export const STAGES = [
  { slug: 'awareness', rule: [gte('visits', 1)] },
  { slug: 'consideration', rule: [gte('visits', 3), isIn('country', 'DE', 'AT', 'CH')] },
  { slug: 'purchase', rule: [isIn('plan', 'trial'), gte('visits', 2)] },
  { slug: 'retention', rule: [isIn('plan', 'paid')] },
  { slug: 'advocacy', rule: [isIn('plan', 'paid'), gte('score', 8)] },
];

/** What a peer asks first, because the first rule that is true wins there. */
export const FURTHEST_FIRST = [...STAGES].reverse();

export const SLOTS = Array.from({ length: 50 }, (_, index) => `slot-${String(index).padStart(2, '0')}`);

/** The entry that a slot shows at a stage. */
export const entryOf = (slot, stage) => `entry-${slot}-${stage}`;

const holds = (traits, { trait, op, value, values }) =>
  op === 'gte' ? traits[trait] >= value : values.includes(traits[trait]);

/** The stage of a visitor, found in the plainest way: what every contestant must agree with. */
export const stageOf = (traits) =>
  FURTHEST_FIRST.find(({ rule }) => rule.every((condition) => holds(traits, condition)))?.slug ?? STAGES[0].slug;

/** A generator of numbers in [0, 1) that is the same in every run (mulberry32). */
const generator = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};

/** The traits of so many visitors, always the same ones. */
export const visitors = (count) => {
  const random = generator(20_260_101);
  const oneOf = (list) => list[Math.floor(random() * list.length)];
  return Array.from({ length: count }, () => ({
    country: oneOf(['DE', 'AT', 'CH', 'FR', 'ES', 'US']),
    visits: Math.floor(random() * 8),
    plan: oneOf(['none', 'none', 'trial', 'paid', 'paid']),
    score: Math.floor(random() * 11),
  }));
};
