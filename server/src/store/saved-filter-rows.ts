import type { Row } from './row';

export interface SavedFilterRow extends Row {
  name: string;
  query: string | null;
  /** An e-mail address, for show. */
  owner: string;
  /** An admin user's documentId; `''`: nobody's, null: of before this was kept. */
  ownerId: string | null;
  shared: boolean | null;
}
