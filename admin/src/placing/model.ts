import { placeKey } from '../../../engine';
import { DEFAULT_WEIGHT } from '../../../types/defaults';
import type { EntryPlacements, Names, Placement, PlacementDraft, PlacementOption } from '../../../types';

/** A placement as the panel handles it: without the entry, which is always the one on screen. */
export type PlacementItem = Omit<Placement, 'documentId' | 'contentType' | 'entry'>;

/** Turns one list of placements into another; made on the newest list, so that it can be repeated after a conflict. */
export type PlacementsEdit = (items: readonly PlacementItem[]) => readonly PlacementItem[];

/** The weights behind "Show first", "normal" and "last". */
export const ORDER = { first: 80, normal: DEFAULT_WEIGHT, last: 20 } as const;
export type OrderWord = keyof typeof ORDER;

/** The word for a weight; `null` for one that was set by number. */
export const orderWord = (weight: number): OrderWord | null =>
  (Object.keys(ORDER) as OrderWord[]).find((word) => ORDER[word] === weight) ?? null;

/** A cell: a stage of a journey, with one touchpoint or as a whole. */
export type CellRef = Pick<PlacementItem, 'journey' | 'stage' | 'touchpoint'>;

/** What makes a placement of an entry unique. */
export const itemKey = (item: PlacementItem) => `${placeKey(item)}@${item.locale ?? ''}`;

/** Whether a placement is shown in a locale: it is for all of them, or for this one. Without a locale: it always is. */
export const holdsIn = (item: Pick<PlacementItem, 'locale'>, locale: string | undefined) =>
  !locale || !item.locale || item.locale === locale;

export const toItem = ({ documentId: _id, contentType: _type, entry: _entry, ...item }: Placement): PlacementItem =>
  item;

/** The placement as the server takes it. */
export const toDraft = ({ rule: _rule, ...item }: PlacementItem): PlacementDraft => ({
  ...item,
  segments: [...item.segments],
});

/** Whether a person may change or remove a placement; what holds for all locales only where that person may read them all. */
export const mayChange = (
  item: Pick<PlacementItem, 'locale'>,
  { allLocales }: Pick<EntryPlacements['meta'], 'allLocales'>,
) => allLocales || item.locale !== null;

/** A new placement at a cell: everyone, all locales unless told, normal order, no dates. */
export const newItem = (
  cell: CellRef,
  segments: readonly string[] = [],
  locale: string | null = null,
): PlacementItem => ({
  journey: cell.journey,
  stage: cell.stage,
  touchpoint: cell.touchpoint,
  segments: [...segments],
  locale,
  weight: ORDER.normal,
  startsAt: null,
  endsAt: null,
  rule: null,
});

export const adding =
  (item: PlacementItem): PlacementsEdit =>
  (items) => [...items.filter((other) => itemKey(other) !== itemKey(item)), item];

export const removing =
  (item: PlacementItem): PlacementsEdit =>
  (items) =>
    items.filter((other) => itemKey(other) !== itemKey(item));

/** Puts a changed placement in the place of the former one, or adds it where somebody removed that in the meantime. */
export const replacing =
  (before: PlacementItem, after: PlacementItem): PlacementsEdit =>
  (items) =>
    items.some((other) => itemKey(other) === itemKey(before))
      ? items.map((other) => (itemKey(other) === itemKey(before) ? after : other))
      : [...items, after];

/** Whether a placement would stand where another one stands already. */
export const collides = (before: PlacementItem, after: PlacementItem, items: readonly PlacementItem[]) =>
  itemKey(before) !== itemKey(after) && items.some((other) => itemKey(other) === itemKey(after));

/** When a placement is shown: now, from a moment on that is still to come, or no more. */
export const windowOf = ({ startsAt, endsAt }: Pick<PlacementItem, 'startsAt' | 'endsAt'>, now: number) => {
  if (endsAt && Date.parse(endsAt) <= now) return 'over';
  return startsAt && Date.parse(startsAt) > now ? 'ahead' : 'open';
};

/** The names of a cell; `null` where its stage or touchpoint is gone. */
export interface CellNames {
  readonly journey: string;
  readonly stage: string;
  readonly touchpoint: string | null;
}

export const namesOf = (cell: CellRef, names: Names): CellNames | null => {
  const journey = names.journeys[cell.journey];
  const stage = names.stages[`${cell.journey}/${cell.stage}`];
  const touchpoint = cell.touchpoint === null ? null : names.touchpoints[cell.touchpoint];
  return journey === undefined || stage === undefined || touchpoint === undefined
    ? null
    : { journey, stage, touchpoint };
};

export const namesOfOption = (option: PlacementOption): CellNames => ({
  journey: option.journeyName,
  stage: option.stageName,
  touchpoint: option.touchpointName,
});

/** Placements of one stage. */
export interface StageGroup<T extends CellRef> {
  readonly key: string;
  readonly items: readonly T[];
}

/**
 * Groups by stage. `order` names stages in the order in which they shall come (`journey/stage`); others follow, as the
 * list first names them.
 */
export const groupByStage = <T extends CellRef>(
  items: readonly T[],
  order: readonly string[] = [],
): readonly StageGroup<T>[] => {
  const groups = new Map<string, T[]>();
  const used = new Set(items.map(({ journey, stage }) => `${journey}/${stage}`));
  for (const key of order) if (used.has(key)) groups.set(key, []);
  for (const item of items) {
    const key = `${item.journey}/${item.stage}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups].map(([key, members]) => ({ key, items: members }));
};

/** Places under their stages: journeys as they are listed, each with its stages in their order; in a stage as they are listed. */
export const optionsByStage = (options: readonly PlacementOption[]): readonly StageGroup<PlacementOption>[] => {
  const journeys = [...new Set(options.map(({ journey }) => journey))];
  const inOrder = [...options].sort(
    (a, b) => journeys.indexOf(a.journey) - journeys.indexOf(b.journey) || a.stagePosition - b.stagePosition,
  );
  return groupByStage(inOrder);
};

/** How many pieces a cell still needs; 0 where it is covered or has no plan. */
export const missing = ({ planned, have, target }: PlacementOption) => (planned ? Math.max(0, target - have) : 0);

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** The options that hold every word of the search, whatever its case and accents, in their own order. */
export const searchOptions = (options: readonly PlacementOption[], search: string, wholeStage: string) => {
  const words = fold(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return options;
  return options.filter((option) => {
    const text = fold(`${option.journeyName} ${option.stageName} ${option.touchpointName ?? wholeStage}`);
    return words.every((word) => text.includes(word));
  });
};

/** What a save did, for the line that says so. */
export interface PlacementOutcome {
  readonly kind: 'added' | 'removed' | 'changed';
  /** The placement as it stands now; one that was removed as it stood. */
  readonly item: PlacementItem;
  /** As it stood before it was changed. */
  readonly before?: PlacementItem;
  readonly names: CellNames | null;
  /** The cell's figures before it was added, where they are known. */
  readonly option?: PlacementOption;
  readonly undo?: PlacementsEdit;
}

/** The items of an answer. */
export const itemsOf = (placements: EntryPlacements) => placements.data.map(toItem);
