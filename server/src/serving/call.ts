import type { Auth } from '../auth/caller';
import type { Snapshot } from '../snapshot';

/** One request to the content API: who is asking, and the snapshot that it is answered on. Each is determined once. */
export interface Call {
  readonly auth: Auth;
  /** The caller's permission as a key; `null` means that what is made for this caller is shared with nobody. */
  readonly scope: string | null;
  readonly snapshot: Snapshot;
}
