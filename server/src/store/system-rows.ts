import type { Row } from './row';

export interface RevisionRow extends Row {
  name: string;
  value: number;
}

export interface MemoryRow extends Row {
  name: string;
  /** JSON. */
  value: string | null;
}

export interface ChangeRow extends Row {
  contentType: string;
  entries: string[] | null;
  instance: string;
}
