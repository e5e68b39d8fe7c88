import type { Row } from './row';

export interface SavedFilterRow extends Row {
  name: string;
  query: string | null;
  owner: string;
  shared: boolean | null;
}
