import type { Row } from './row';

export interface RevisionRow extends Row {
  name: string;
  value: number;
}

export interface ChangeRow extends Row {
  contentType: string;
  entries: string[] | null;
  instance: string;
}
