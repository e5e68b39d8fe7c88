import { entryKey } from '../../../engine';
import type { EntryKey, LadderMatch, PlaceMeta, Rung, ServedEntry } from '../../../types';
import { RUNGS } from '../../../types';
import type { Rendered } from '../cache/rendered';
import type { Render } from './renderer';

/** What the ladder gave, and its entries. */
export interface Served {
  readonly matches: readonly LadderMatch[];
  readonly data: ServedEntry[];
  /** Entries that the ladder chose but that cannot be served. */
  readonly withheld: ReadonlySet<EntryKey>;
}

/** Climbs the ladder for a number of entries, leaving out those that are withheld. */
export type Climb = (withheld: ReadonlySet<EntryKey>, limit: number) => readonly LadderMatch[];

const keyOf = ({ placement }: LadderMatch) => entryKey(placement.contentType, placement.documentId);

/**
 * Climbs the ladder and renders what it finds. Only rendering shows that an entry cannot be served: it was withdrawn in the
 * meantime, or the site's own filter leaves it out. The ladder is then climbed again without it, so that a fallback takes its
 * place. Each climb asks for twice as many entries as the one before, so that a filter that refuses most of them costs few rounds. Once
 * `mostWithheld` entries have been withheld, it stops with what it has.
 */
export const serve = async (climb: Climb, limit: number, render: Render, mostWithheld: number): Promise<Served> => {
  const withheld = new Set<EntryKey>();
  const rendered = new Map<EntryKey, Rendered>();
  for (let wanted = limit; ; wanted *= 2) {
    const matches = climb(withheld, wanted);
    const fresh = matches.filter((match) => !rendered.has(keyOf(match)));
    for (const [key, entry] of await render.entries(fresh.map(({ placement }) => placement))) rendered.set(key, entry);
    const found = matches.filter((match) => rendered.has(keyOf(match)));
    for (const match of matches) if (!rendered.has(keyOf(match))) withheld.add(keyOf(match));
    // There were fewer than wanted. Another climb could still add something only if none of them is left: earlier stages.
    const isAll = found.length === matches.length || (matches.length < wanted && found.length > 0);
    if (isAll || found.length >= limit || withheld.size >= mostWithheld) {
      const served = found.slice(0, limit);
      const data = served.flatMap((match) => {
        const entry = rendered.get(keyOf(match));
        return entry ? [present(match, entry)] : [];
      });
      return { matches: served, data, withheld };
    }
  }
};

const present = ({ placement, rung, segments }: LadderMatch, entry: Rendered): ServedEntry => ({
  ...entry,
  documentId: placement.documentId,
  __type: placement.contentType,
  __match: {
    rung,
    stage: placement.stage,
    touchpoint: placement.touchpoint,
    segments: [...segments],
    weight: placement.weight,
  },
});

/** How many entries each rung gave. */
export const servedBy = (matches: readonly LadderMatch[]): PlaceMeta['served'] => {
  const served: Partial<Record<Rung, number>> = {};
  for (const rung of RUNGS) {
    const count = matches.filter((match) => match.rung === rung).length;
    if (count > 0) served[rung] = count;
  }
  return served;
};
