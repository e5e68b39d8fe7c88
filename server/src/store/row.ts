import { isDeepStrictEqual } from 'node:util';

/** Columns every row has. */
export interface Row {
  readonly id: number;
  readonly documentId: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Whether a stored row says all of this already: then it need not be written. */
export const says = (row: object, columns: object): boolean => {
  const stored = new Map<string, unknown>(Object.entries(row));
  return Object.entries(columns).every(([name, value]) => isDeepStrictEqual(stored.get(name), value));
};
