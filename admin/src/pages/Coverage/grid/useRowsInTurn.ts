import { startTransition, useEffect, useState } from 'react';

/** Rows that fill a large window. */
const FIRST = 24;

/** How many rows of the grid are drawn: those that a window shows at once, and the others as soon as these are on screen. */
export const useRowsInTurn = (): number => {
  const [all, setAll] = useState(false);
  useEffect(() => startTransition(() => setAll(true)), []);
  return all ? Infinity : FIRST;
};
