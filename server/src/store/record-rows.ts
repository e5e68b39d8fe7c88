import type { LiveEntries, RecordedCells, RecordedChanges, StateCounts } from '../../../types';
import type { Row } from './row';

export interface RecordRow extends Row {
  key: string;
  day: string;
  journey: string;
  /** `''`: all locales together. */
  entryLocale: string | null;
  score: number | null;
  have: number;
  target: number;
  states: StateCounts | null;
  cells: RecordedCells | null;
  changes: RecordedChanges | null;
  recordedAt: string;
}

export interface RecordBaseRow extends Row {
  key: string;
  journey: string;
  entryLocale: string | null;
  day: string;
  live: LiveEntries | null;
}
