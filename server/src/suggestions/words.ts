import { NONE } from './lessons';
import type { Model, Passage, Place } from './shape';
import { weightOf } from './table';
import { tokensOf, type Bag } from './tokens';

const MAX_WORDS = 5;
/** Bits below which a word says too little to be shown. */
const MIN_BITS = 0.4;
const BRIEF_BITS = 1;
/** Fewer letters than these are rarely a word that anybody would name. */
const MIN_LETTERS = 3;

/** How each token stands in the text: the form that is there most often, of equals the first. */
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

/** The words of an entry, as they stand there, that speak most for a place. */
export const wordsFor = (model: Model, bag: Bag, passages: readonly Passage[]) => {
  const forms = formsOf(passages);
  return ({ journey: slug, stage, touchpoint }: Place): string[] => {
    const journey = model.journeys.find((item) => item.slug === slug);
    if (!journey) return [];
    const brief = new Set(
      journey.places.find((place) => place.stage === stage && place.touchpoint === touchpoint)?.brief,
    );
    const bitsOf = (token: string) =>
      Math.min(3, bag.counts.get(token) ?? 0) *
        (weightOf(journey.stages, token, stage) +
          (model.touchpoints ? weightOf(model.touchpoints, token, touchpoint ?? NONE) / 4 : 0)) +
      (brief.has(token) ? BRIEF_BITS : 0);
    return [...forms]
      .filter(([, word]) => word.length >= MIN_LETTERS)
      .map(([token, word]) => ({ word, bits: bitsOf(token) }))
      .filter(({ bits }) => bits >= MIN_BITS)
      .sort((a, b) => b.bits - a.bits)
      .slice(0, MAX_WORDS)
      .map(({ word }) => word);
  };
};
