import type { ContentMeta, EntryKey, LadderMatch, Rung, ServedEntry } from '../../../types';
import { RUNGS } from '../../../types';
import { entryKey } from '../../../engine';
import type { Rendered } from '../cache/rendered';
import type { Render } from './renderer';

/** What the ladder gave, and its entries. */
export interface Served {
  readonly matches: readonly LadderMatch[];
  readonly data: ServedEntry[];
  /** Entries that the ladder chose but that cannot be served. */
  readonly refused: ReadonlySet<EntryKey>;
}

/** Climbs the ladder, past these entries. */
export type Climb = (refused: ReadonlySet<EntryKey>) => readonly LadderMatch[];

const keyOf = ({ placement }: LadderMatch) => entryKey(placement.contentType, placement.documentId);

/**
 * Climbs and renders. An entry may turn out not to be servable only when it is rendered: withdrawn meanwhile, or refused by
 * the site's own filter. The ladder is then climbed again without it, so that a fallback takes its place.
 */
export const serve = async (climb: Climb, render: Render): Promise<Served> => {
  const refused = new Set<EntryKey>();
  for (;;) {
    const matches = climb(refused);
    const rendered = await render.entries(matches.map(({ placement }) => placement));
    const missing = matches.map(keyOf).filter((key) => !rendered.has(key));
    if (missing.length === 0) {
      return { matches, data: matches.map((match) => present(match, rendered.get(keyOf(match)))), refused };
    }
    for (const key of missing) refused.add(key);
  }
};

const present = ({ placement, rung, segments }: LadderMatch, entry: Rendered | undefined): ServedEntry => ({
  ...entry,
  documentId: placement.documentId,
  locale: (entry?.locale ?? null) as string | null,
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
export const servedBy = (matches: readonly LadderMatch[]): ContentMeta['served'] => {
  const served: Partial<Record<Rung, number>> = {};
  for (const rung of RUNGS) {
    const count = matches.filter((match) => match.rung === rung).length;
    if (count > 0) served[rung] = count;
  }
  return served;
};
