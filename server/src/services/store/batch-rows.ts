import type { BatchKind } from '../../../../types';
import type { PlacementColumns } from './placement-rows';
import type { Row } from './row';

export interface BatchRow extends Row {
  kind: BatchKind;
  name: string | null;
  author: string;
  authorName: string;
  at: string;
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
  /** Rules were kept from this place until a person put the entry there. */
  readonly wasRefused?: boolean;
}

export interface BatchPartRow extends Row {
  batch: string;
  changes: PlacementChange[] | null;
}
