import type { BulkPreview, EntryRef, PlacementCounts, PlacementOption, PlacementsBulk } from '../../../../types';
import { MAX_BULK_TARGETS } from '../../../../types/defaults';
import { ORDER } from '../model';

/** Adds places, takes them away, or makes them the only ones that the entries have in those journeys. */
export const BULK_MODES = ['add', 'remove', 'replace'] as const;
export type BulkMode = (typeof BULK_MODES)[number];

/** A bulk change while it is being written. */
export interface BulkDraft {
  readonly mode: BulkMode;
  readonly places: readonly PlacementOption[];
  readonly segments: readonly string[];
  /** `null`: all locales. */
  readonly locale: string | null;
  readonly weight: number;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  /** What stands there already with other visitors, order or dates is changed, too. */
  readonly overwrites: boolean;
}

export const emptyDraft = (mode: BulkMode): BulkDraft => ({
  mode,
  places: [],
  segments: [],
  locale: null,
  weight: ORDER.normal,
  startsAt: null,
  endsAt: null,
  overwrites: false,
});

/** The end is not after the start. */
export const wrongDates = ({ startsAt, endsAt }: Pick<BulkDraft, 'startsAt' | 'endsAt'>): boolean =>
  startsAt !== null && endsAt !== null && Date.parse(startsAt) >= Date.parse(endsAt);

/** The locales that a removal is about. One for all locales stands beside those for single ones: who says "all" means each. */
const removedLocales = (locale: string | null, locales: readonly string[]) =>
  locale === null ? [null, ...locales] : [locale];

/** How many places may be chosen at most. */
export const maxPlaces = ({ mode, locale }: BulkDraft, locales: readonly string[]): number =>
  mode === 'remove' ? Math.floor(MAX_BULK_TARGETS / removedLocales(locale, locales).length) : MAX_BULK_TARGETS;

/** The change as the server takes it; `null` while it says nothing, or something that cannot be. */
export const toBulk = (
  entries: readonly EntryRef[],
  draft: BulkDraft,
  locales: readonly string[],
): PlacementsBulk | null => {
  const { mode, places, segments, locale, weight, startsAt, endsAt } = draft;
  if (entries.length === 0 || places.length === 0 || wrongDates(draft)) return null;
  const cells = places.map(({ journey, stage, touchpoint }) => ({ journey, stage, touchpoint }));
  const common = { entries: entries.map(({ contentType, documentId }) => ({ contentType, documentId })) };
  if (mode === 'remove') {
    const remove = cells.flatMap((cell) => removedLocales(locale, locales).map((code) => ({ ...cell, locale: code })));
    return { ...common, remove };
  }
  const add = cells.map((cell) => ({ ...cell, segments: [...segments], locale, weight, startsAt, endsAt }));
  return { ...common, add, replace: mode === 'replace', keepExisting: !draft.overwrites };
};

/** Whether a change would change anything at all. */
export const changesSomething = ({ added, updated, removed }: PlacementCounts): boolean =>
  added + updated + removed > 0;

/** The scores that would move. */
export const movedScores = ({ scores }: BulkPreview) => scores.filter(({ before, after }) => before !== after);
