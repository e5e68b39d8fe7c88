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

/** A placement that is stored, without what only the database knows of it. */
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

/** A placement's key and place, without what it said. */
export type RefusalRow = Row & PlacedColumns;
