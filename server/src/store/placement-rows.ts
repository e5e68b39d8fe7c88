import type { Row } from './row';

export interface PlacementRow extends Row {
  key: string;
  contentType: string;
  entry: string;
  entryLocale: string | null;
  journey: string;
  stage: string;
  touchpoint: string | null;
  segments: string[] | null;
  weight: number;
  startsAt: string | null;
  endsAt: string | null;
  rule: string | null;
}

/** A placement without what the database adds to it. */
export type PlacementColumns = Omit<PlacementRow, keyof Row>;

/** A stored placement, without the columns that only the database needs. */
export type StandingPlacement = PlacementColumns & Pick<Row, 'documentId'>;

export interface ExclusionRow extends Row {
  key: string;
  contentType: string;
  entry: string;
  /** Null in old rows, which means true. */
  excluded: boolean | null;
}

/** An entry at a place, and the key of both. */
export type PlacedColumns = Pick<
  PlacementRow,
  'key' | 'contentType' | 'entry' | 'entryLocale' | 'journey' | 'stage' | 'touchpoint'
>;

/** A place that is refused to rules: the key and place of a placement, without the rest of it. */
export type RefusalRow = Row & PlacedColumns;
