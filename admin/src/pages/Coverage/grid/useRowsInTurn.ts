import { startTransition, useEffect, useState } from 'react';

/** What is drawn at first: enough to read, and few enough to be on screen at once. */
const FIRST_ROWS = 14;

/** Rows that fill a large window. */
export const SEEN_ROWS = 24;

/** How many rows of the grid are drawn: the first ones at once, and the others as soon as these are on screen. */
export const useRowsInTurn = (): number => {
  const [all, setAll] = useState(false);
  useEffect(() => startTransition(() => setAll(true)), []);
  return all ? Infinity : FIRST_ROWS;
};
