import { cellKey, type CellPlace } from '../model/cells';

/** Chosen cells by their key; they stay chosen while other pages are looked at. */
export type Selection = ReadonlyMap<string, CellPlace>;

export const NOTHING: Selection = new Map();

const placeOf = ({ stage, touchpoint }: CellPlace): CellPlace => ({ stage, touchpoint });

/** Chooses one cell, or gives it up. */
export const toggled = (selection: Selection, place: CellPlace): Selection => {
  const next = new Map(selection);
  if (!next.delete(cellKey(place))) next.set(cellKey(place), placeOf(place));
  return next;
};

/** Whether the cells of a page are chosen: all, some, or none of them. */
export const pageState = (selection: Selection, page: readonly CellPlace[]): boolean | 'indeterminate' => {
  const chosen = page.filter((place) => selection.has(cellKey(place))).length;
  return chosen === 0 ? false : chosen === page.length ? true : 'indeterminate';
};

/** Chooses all cells of a page; where all are chosen already, gives them up. Those of other pages stay as they are. */
export const pageToggled = (selection: Selection, page: readonly CellPlace[]): Selection => {
  const next = new Map(selection);
  const giveUp = pageState(selection, page) === true;
  for (const place of page) {
    if (giveUp) next.delete(cellKey(place));
    else next.set(cellKey(place), placeOf(place));
  }
  return next;
};
