import type { JourneyModel, Model, Passage, Place } from './shape';
import { tokensOf, type Bag } from './tokens';

/** A reason is two or three words: one alone may be chance, and nobody reads more. */
const [MIN_WORDS, MAX_WORDS] = [2, 3];
/** Placed entries of the stage in which a word must be. */
const MIN_SEEN = 2;
/** With fewer of them, the entry itself must use it more than once. */
const OFTEN_SEEN = 5;
/** How much likelier it must be at the stage than elsewhere, in bits. */
const MIN_BITS = 1.3;
/** A word that is in more than one of so many entries elsewhere is no sign of the stage. */
const COMMON = 1 / 15;
/** Fewer letters than these are rarely a word that anybody would name. */
const MIN_LETTERS = 4;
/** How often a word counts that an entry uses all the time. */
const MOST_OWN = 3;

/** How each token is written in the text: its most frequent form, of equals the first. */
const formsOf = (passages: readonly Passage[]): Map<string, string> => {
  const counts = new Map<string, Map<string, number>>();
  for (const passage of passages) {
    for (const { token, word } of tokensOf(passage)) {
      const forms = counts.get(token) ?? new Map<string, number>();
      counts.set(token, forms.set(word, (forms.get(word) ?? 0) + 1));
    }
  }
  const first = (forms: Map<string, number>) => [...forms].reduce((best, form) => (form[1] > best[1] ? form : best))[0];
  return new Map([...counts].map(([token, forms]) => [token, first(forms)]));
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** How much likelier something is at a stage than elsewhere, in bits. */
const bitsOf = (here: number, ofHere: number, elsewhere: number, ofElsewhere: number): number =>
  Math.log2((here + 0.5) / (ofHere + 1) / ((elsewhere + 0.5) / (ofElsewhere + 1)));

/**
 * How much a word tells of a stage: how much likelier it is there, times how rare it is. 0 where it tells nothing that a
 * person would take for a reason.
 *
 * @param own - how often the entry itself uses it
 */
const tells = ({ stages, seen }: JourneyModel, token: string, stage: string, own: number): number => {
  const [row, column, width] = [stages.rows[token], stages.labels.indexOf(stage), stages.labels.length];
  if (row === undefined || column < 0) return 0;
  const here = seen.counts[row * width + column]!;
  const all = sum([...seen.counts.subarray(row * width, (row + 1) * width)]);
  const [ofHere, entries] = [seen.entries[column]!, sum(seen.entries)];
  if (here < MIN_SEEN || (own < 2 && here < OFTEN_SEEN)) return 0;
  if (all - here > (entries - ofHere) * COMMON) return 0;
  const bits = bitsOf(here, ofHere, all - here, entries - ofHere);
  return bits < MIN_BITS ? 0 : bits * Math.log2((entries + 1) / all);
};

/** The words of an entry, as they are written there, that say most about a place's stage; none if they are no reason. */
export const wordsFor = (
  { journeys }: Model,
  { counts }: Bag,
  passages: readonly Passage[],
  { journey: slug, stage }: Place,
): string[] => {
  const journey = journeys.find((item) => item.slug === slug);
  if (!journey) return [];
  const telling = [...formsOf(passages)]
    .filter(([, word]) => word.length >= MIN_LETTERS)
    .map(([token, word]) => {
      const own = Math.min(MOST_OWN, counts.get(token) ?? 0);
      return { word, told: own * tells(journey, token, stage, own) };
    })
    .filter(({ told }) => told > 0)
    .sort((a, b) => b.told - a.told)
    .slice(0, MAX_WORDS);
  return telling.length < MIN_WORDS ? [] : telling.map(({ word }) => word);
};
