import { entryKey, entryRefOf } from '../../../engine';
import type { Confidence, EntryKey, LikeEntry } from '../../../types';
import type { Asker } from '../entries/asker';
import { createStore, inChunks } from '../store';
import { versionOf } from '../store/mapping';
import type { Context } from '../utils/context';
import { mapGivingWay } from '../utils/give-way';
import { partOf } from '../utils/part';
import { likeWhich } from './alike';
import type { KeptLearning } from './keep';
import { placeKey } from './place-key';
import type { Passage, Place } from './shape';
import type { Bag } from './tokens';
import { wordsFor } from './words';

/** A suggestion that has no reason yet, with the entry that it is about. */
export interface Unreasoned<T extends { readonly confidence: Confidence }> {
  readonly suggestion: T;
  readonly place: Place;
  readonly key: string;
  readonly bag: Bag;
  readonly passages: readonly Passage[];
}

/** Why a suggestion is made: a few words of the entry, or a similar entry that is placed there. */
interface Said {
  readonly words: string[];
  readonly like: LikeEntry | null;
}

const NOTHING: Said = { words: [], like: null };
/** Of entries that a suggested one is like, this many are looked at until one may be named. */
const LOOKED_AT = 5;

/** Why suggestions are made, as far as a person may see. Those that are only possible have no reason: they are guesses. */
export const createReasons = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);

  /** Which of these entries are placed where, as far as the person sees: `place entry`. */
  const standing = async (keys: readonly string[], { reader }: Asker): Promise<Set<string>> => {
    const found = new Set<string>();
    const ids = [...new Set(keys.map((key) => entryRefOf(key as EntryKey).documentId))];
    for await (const chunk of inChunks({ strapi }, ids)) {
      const rows = await store.placements.find({ where: { entry: { $in: chunk } } });
      const seen = await reader.rights.seen(rows.map(versionOf));
      for (const row of rows.filter((one) => seen(versionOf(one))))
        found.add(`${placeKey(row)} ${entryKey(row.contentType, row.entry)}`);
    }
    return found;
  };

  return async <T extends { readonly confidence: Confidence }>(
    { model, alike }: KeptLearning,
    suggestions: readonly Unreasoned<T>[],
    asker: Asker,
    locale: string | undefined,
  ): Promise<(T & Said)[]> => {
    const likes = await mapGivingWay(suggestions, 5, ({ suggestion, place, key, bag }) =>
      suggestion.confidence === 'strong'
        ? likeWhich(alike, bag, place)
            .filter((other) => other !== key)
            .slice(0, LOOKED_AT)
        : [],
    );
    const named = [...new Set(likes.flat())];
    const stands = await standing(named, asker);
    const summaries = await asker.reader.summaries(
      named.map((key) => entryRefOf(key as EntryKey)),
      locale,
    );

    const likeOf = (place: Place, keys: readonly string[]): LikeEntry | null => {
      const key = keys.find((one) => summaries.has(one as EntryKey) && stands.has(`${placeKey(place)} ${one}`));
      if (key === undefined) return null;
      const { contentType, documentId, title } = summaries.get(key as EntryKey)!;
      return { contentType, documentId, title };
    };
    return mapGivingWay(suggestions, 5, ({ suggestion, place, bag, passages }, index) => ({
      ...suggestion,
      ...(suggestion.confidence === 'strong'
        ? { words: wordsFor(model, bag, passages, place), like: likeOf(place, likes[index]!) }
        : NOTHING),
    }));
  };
};
