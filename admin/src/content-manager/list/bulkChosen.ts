import type { BulkActionProps } from './bulkActionProps';

/** Rows that were chosen to be placed, and how the list forgets that choice. */
export interface BulkChosen extends BulkActionProps {
  readonly unchoose: () => void;
}

let chosen: BulkChosen | null = null;
const listeners = new Set<() => void>();

/**
 * The rows that are being placed; `null` while none are. The bulk action and the dialog stand in different places of the
 * Content Manager's list: a dialog of its own would be closed by Escape, whatever was filled in.
 */
export const getBulkChosen = (): BulkChosen | null => chosen;

export const setBulkChosen = (next: BulkChosen | null): void => {
  chosen = next;
  for (const tell of listeners) tell();
};

export const onBulkChosen = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => void listeners.delete(tell);
};
