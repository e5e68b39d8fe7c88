import type { Verdict } from '../../../types';
import type { Row } from './row';

/** What a verdict says, and who gave it. */
export interface VerdictColumns {
  verdict: Verdict;
  note: string | null;
  /** `YYYY-MM-DD`. */
  nextAt: string | null;
  /** An e-mail address, for show. */
  reviewer: string | null;
  /** An admin user's documentId; `''`: nobody's, null: of before this was kept. */
  reviewerId: string | null;
  reviewerName: string | null;
  reviewedAt: string;
}

export interface ReviewRow extends Row, VerdictColumns {
  key: string;
  contentType: string;
  entry: string;
  /** Null: all locales. */
  entryLocale: string | null;
  /** The verdict it replaced. */
  previous: VerdictColumns | null;
}
