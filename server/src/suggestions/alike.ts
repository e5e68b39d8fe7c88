import type { Limits } from '../limits';
import type { Counted } from './lessons';
import { placeKey } from './place-key';
import type { Alike, Place } from './shape';
import { thinned } from './table';
import { isFacet, type Bag } from './tokens';

/** Words of an entry that are compared: those that tell it most from others. */
const COMPARED = 40;
/** How often a word counts that an entry uses all the time. */
const MOST_OWN = 3;
/** From where on two entries are so alike that a person would see it, as the cosine of their words. */
const MIN_ALIKE = 0.2;
/** Words that they must share: short texts are alike for a single rare one. */
const MIN_SHARED = 3;
/** Weights are kept in one byte. */
const FULL = 255;

type Weights = ReadonlyMap<number, number>;

/** How many entries have each word; those in a single one cannot be shared with another. */
const sharedWords = (examples: readonly Counted[], most: number): [string, number][] => {
  const counts = new Map<string, number>();
  for (const { bag } of examples)
    for (const token of bag.counts.keys()) if (!isFacet(token)) counts.set(token, (counts.get(token) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort((a, b) => b[1] - a[1])
    .slice(0, most);
};

/** An entry's words by how much they tell, as a vector of length 1. */
const weightsOf = ({ words, rarity }: Pick<Alike, 'words' | 'rarity'>, { counts }: Bag): Weights => {
  const all = [...counts].flatMap(([token, count]) => {
    const word = words[token];
    return word === undefined ? [] : [[word, Math.min(MOST_OWN, count) * rarity[word]!] as const];
  });
  const length = Math.hypot(...all.map(([, weight]) => weight));
  const telling = all.sort((a, b) => b[1] - a[1]).slice(0, COMPARED);
  return new Map(telling.map(([word, weight]) => [word, weight / length]));
};

/** What is kept of placed entries, to find the one that another resembles. */
export const alikeOf = (all: readonly Counted[], { lessons, tokens }: Pick<Limits, 'lessons' | 'tokens'>): Alike => {
  const placed = thinned(
    all.filter(({ places }) => places.length > 0),
    lessons,
  );
  const shared = sharedWords(placed, tokens);
  const words = Object.fromEntries(shared.map(([token], index) => [token, index]));
  const rarity = Float32Array.from(shared, ([, count]) => Math.log2((placed.length + 1) / count));
  const places = new Map<string, number[]>();
  const told: [word: number, weight: number][] = [];
  const starts = placed.map(({ bag, places: own }, index) => {
    for (const place of new Set(own.map(placeKey))) places.set(place, [...(places.get(place) ?? []), index]);
    return told.push(...weightsOf({ words, rarity }, bag));
  });
  return {
    words,
    rarity,
    keys: placed.map(({ key }) => key),
    // Few arrays, however many entries: they are copied from one thread to another.
    told: Uint16Array.from(told, ([word]) => word),
    weights: Uint8Array.from(told, ([, weight]) => Math.round(weight * FULL)),
    starts: Uint32Array.of(0, ...starts),
    places: Object.fromEntries(places),
  };
};

/** Entries at a place that an entry is like, the likest first; none where none is so alike that a person would see it. */
export const likeWhich = (alike: Alike, bag: Bag, place: Place): string[] => {
  const own = weightsOf(alike, bag);
  const likeness = (index: number): number => {
    let [sum, shared] = [0, 0];
    for (let at = alike.starts[index]!; at < alike.starts[index + 1]!; at += 1) {
      const weight = own.get(alike.told[at]!);
      if (weight === undefined) continue;
      sum += (weight * alike.weights[at]!) / FULL;
      shared += 1;
    }
    return shared < MIN_SHARED ? 0 : sum;
  };
  return (alike.places[placeKey(place)] ?? [])
    .map((index) => ({ key: alike.keys[index]!, like: likeness(index) }))
    .filter(({ like }) => like >= MIN_ALIKE)
    .sort((a, b) => b.like - a.like)
    .map(({ key }) => key);
};
