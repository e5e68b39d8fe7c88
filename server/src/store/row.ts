import { isDeepStrictEqual } from 'node:util';

/** Columns every row has. */
export interface Row {
  readonly id: number;
  readonly documentId: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Whether a stored row already has all of these values, so that nothing needs to be written. */
export const says = (row: object, columns: object): boolean => {
  const stored = new Map<string, unknown>(Object.entries(row));
  return Object.entries(columns).every(([name, value]) => isDeepStrictEqual(stored.get(name), value));
};
