import { climb, entryKeyOf, isLive, type JourneyIndex } from '../../../engine';
import type { Entries, EntryFacts, EntryKey, LadderRequest, PlacementFacts } from '../../../types';
import { createStates } from '../entries/states';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import type { Climb } from './serve';

/** The ladder of one request. */
export interface Ladder {
  readonly climb: Climb;
  /** The entries that it leads to; where drafts are asked for, as if they were published. */
  readonly entries: Entries;
}

/** Makes the ladder of a request, over what is published or over drafts. Callers make sure that drafts may be seen. */
export const createLadder = ({ strapi }: Context) => {
  const states = partOf({ strapi }, createStates);

  /** Drafts are not in the snapshot: which there are, and in which locales, is read with each request. */
  const overDrafts = async (
    { placements: index }: JourneyIndex,
    request: LadderRequest,
    types: readonly string[],
  ): Promise<Ladder> => {
    const ofTypes = index.stages.flatMap(({ all }) => all.filter(({ contentType }) => types.includes(contentType)));
    const entries = asPublished(await states.of(ofTypes));
    const exists = (placement: PlacementFacts) =>
      isLive(placement, entries.get(entryKeyOf(placement)), request.at, request.locale);
    return {
      climb: (withheld, limit) =>
        climb(index, { ...request, limit }, (placement) => !withheld.has(entryKeyOf(placement)) && exists(placement)),
      entries,
    };
  };

  const overPublished = (index: JourneyIndex, request: LadderRequest, types: readonly string[]): Ladder => ({
    climb: (withheld, limit) => index.find({ ...request, limit }, types, withheld),
    entries: index.entries,
  });

  /** @param types the content types that are asked for and that the caller may find, sorted. */
  return async (
    status: 'published' | 'draft',
    index: JourneyIndex,
    request: LadderRequest,
    types: readonly string[],
  ): Promise<Ladder> => (status === 'draft' ? overDrafts(index, request, types) : overPublished(index, request, types));
};

const asPublished = (entries: ReadonlyMap<EntryKey, EntryFacts>): ReadonlyMap<EntryKey, EntryFacts> =>
  new Map(
    [...entries].map(([key, entry]) => [
      key,
      { ...entry, versions: entry.versions.map((version) => ({ ...version, published: true })) },
    ]),
  );
