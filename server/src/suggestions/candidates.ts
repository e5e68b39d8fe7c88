import type { Limits } from '../limits';
import type { Counted } from './lessons';
import { placeKey } from './place-key';
import { fitOf, rankAll } from './rank';
import type { Candidates, Model } from './shape';

/** An entry that is placed nowhere on the journey yet is worth this many times one that is. */
export const UNPLACED_FIRST = 2;
const MIN_SCORE = 0.01;

interface KeptCandidate {
  readonly entry: number;
  readonly score: number;
}

const best = (list: readonly KeptCandidate[], most: number): KeptCandidate[] =>
  [...list].sort((a, b) => b.score - a.score).slice(0, most);

/** Adds to a list that is kept short: it is cut whenever it is twice as long as it may be. */
const addTo = (list: KeptCandidate[], item: KeptCandidate, most: number): KeptCandidate[] => {
  list.push(item);
  return list.length < 2 * most ? list : best(list, most);
};

/** Collects the entries that fit each place best, for who looks for content for an empty one. */
export const createCollector = (model: Model, { candidatesOfPlace }: Pick<Limits, 'candidatesOfPlace'>) => {
  const keys: string[] = [];
  const lists = model.journeys.map(({ places }) => places.map((): KeptCandidate[] => []));

  return {
    add({ key, type, bag, places }: Counted): void {
      const entry = keys.push(key) - 1;
      const own = new Set(places.map(placeKey));
      rankAll(model, type, bag).forEach((ranked, journey) => {
        const isPlaced = places.some((place) => place.journey === model.journeys[journey]!.slug);
        const of = lists[journey]!;
        ranked.forEach((place, index) => {
          const score = fitOf(place) * (isPlaced ? 1 : UNPLACED_FIRST);
          if (score >= MIN_SCORE && !own.has(placeKey(place)))
            of[index] = addTo(of[index]!, { entry, score }, candidatesOfPlace);
        });
      });
    },

    /** With the keys of those entries only that are named. */
    finish(): Candidates {
      const renamed = new Map<number, number>();
      const named: string[] = [];
      const indexOf = (entry: number): number => {
        let index = renamed.get(entry);
        if (index === undefined) renamed.set(entry, (index = named.push(keys[entry]!) - 1));
        return index;
      };
      const places = model.journeys.flatMap((journey, journeyIndex) =>
        journey.places.map((place, index) => {
          const list = best(lists[journeyIndex]![index]!, candidatesOfPlace);
          const entries = Uint32Array.from(list, ({ entry }) => indexOf(entry));
          return [placeKey(place), { entries, scores: Float32Array.from(list, ({ score }) => score) }] as const;
        }),
      );
      return { keys: named, places: Object.fromEntries(places) };
    },
  };
};
