import type { AssignedField, BatchKind, EntryRef } from '../../../types';
import type { PlacementColumns } from './placement-rows';
import type { Row } from './row';

export interface BatchRow extends Row {
  kind: BatchKind;
  name: string | null;
  /** An e-mail address, for show. */
  author: string;
  /** An admin user's documentId; `''`: nobody's, null: of before this was kept. */
  authorId: string | null;
  authorName: string;
  at: string;
  /** Those of the entries; null in old rows. */
  contentTypes: string[] | null;
  entries: number;
  added: number;
  updated: number;
  removed: number;
  undoneAt: string | null;
}

/** A placement before and after a change; `null` where there was none. */
export interface PlacementChange {
  readonly before: PlacementColumns | null;
  readonly after: PlacementColumns | null;
  /** Rules had to leave this place alone until a person put the entry there. */
  readonly wasRefused?: boolean;
}

/** What people said of an entry before and after a change: that it is not journey content, or that it is; `null`: nothing. */
export interface MarkChange extends EntryRef {
  readonly before: boolean | null;
  readonly after: boolean | null;
}

/** One field of a planned cell before and after it was handed to somebody; `null`: empty. */
export interface AssignChange {
  readonly journey: string;
  readonly stage: string;
  readonly touchpoint: string | null;
  readonly field: AssignedField;
  readonly before: string | null;
  readonly after: string | null;
}

/** What a batch changed: a placement, whether an entry is journey content, or a field of the plan. */
export type BatchChange = PlacementChange | MarkChange | AssignChange;

export interface BatchPartRow extends Row {
  batch: string;
  changes: BatchChange[] | null;
}
