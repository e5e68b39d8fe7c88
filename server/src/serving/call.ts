import type { Auth } from '../auth/caller';
import type { Snapshot } from '../snapshot';

/** One request of the content API: who asks, and the snapshot that it is answered on. Both are found out once. */
export interface Call {
  readonly auth: Auth;
  /** The caller's permission as a key; `null`: what is made for this caller is shared with nobody. */
  readonly scope: string | null;
  readonly snapshot: Snapshot;
}
