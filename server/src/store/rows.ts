import type { UIDS } from '../constants';
import type { BatchPartRow, BatchRow } from './batch-rows';
import type { ExclusionRow, PlacementRow, RefusalRow } from './placement-rows';
import type { JourneyRow, MomentRow, NoteRow, SegmentRow, StageRow, TouchpointRow } from './plan-rows';
import type { RecordBaseRow, RecordRow } from './record-rows';
import type { ReviewRow } from './review-rows';
import type { Row } from './row';
import type { RuleRow } from './rule-rows';
import type { SavedFilterRow } from './saved-filter-rows';
import type { ChangeRow, MemoryRow, RevisionRow } from './system-rows';

export type TypeName = keyof typeof UIDS;

/** What a row of each table holds. */
export interface Rows {
  journey: JourneyRow;
  stage: StageRow;
  touchpoint: TouchpointRow;
  moment: MomentRow;
  segment: SegmentRow;
  placement: PlacementRow;
  exclusion: ExclusionRow;
  review: ReviewRow;
  rule: RuleRow;
  note: NoteRow;
  revision: RevisionRow;
  change: ChangeRow;
  record: RecordRow;
  recordBase: RecordBaseRow;
  refusal: RefusalRow;
  batch: BatchRow;
  batchPart: BatchPartRow;
  savedFilter: SavedFilterRow;
  memory: MemoryRow;
}

/** A row before it is stored. */
export type NewRow<T extends TypeName> = Partial<Omit<Rows[T], keyof Row>>;
