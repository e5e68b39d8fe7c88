import type { MapRow } from '../../../types';
import type { Row } from './row';

export interface JourneyRow extends Row {
  slug: string;
  name: string;
  description: string | null;
  isDefault: boolean;
  active: boolean;
  locales: string[] | null;
  segment: string | null;
  owner: string | null;
  reviewDays: number | null;
  rows: MapRow[] | null;
  rowOrder: string[] | null;
  hiddenRows: string[] | null;
  version: number;
}

interface Experience {
  emotion: number | null;
  painPoints: string[] | null;
  opportunities: string[] | null;
}

export interface StageRow extends Row, Experience {
  journey: string;
  slug: string;
  name: string;
  position: number;
  goal: string | null;
  businessGoal: string | null;
  feeling: string | null;
  says: string | null;
  does: string | null;
  texts: Record<string, string> | null;
  picture: string | null;
  rule: Record<string, unknown> | null;
  clientSide: boolean | null;
}

export interface TouchpointRow extends Row {
  slug: string;
  name: string;
  description: string | null;
  channel: string | null;
  phase: string | null;
  interaction: string | null;
  setting: string | null;
  impact: number | null;
  owner: string | null;
  usualNumber: number | null;
}

export interface MomentRow extends Row, Experience {
  key: string;
  journey: string;
  stage: string;
  touchpoint: string | null;
  target: number;
  impact: number | null;
  kpis: unknown[] | null;
  requiredSegments: string[] | null;
  owner: string | null;
  dueDate: string | null;
  brief: string | null;
  externalItems: unknown[] | null;
  /** Where it stands among those of its stage; null in rows of before there was an order, which is that of their ids. */
  position: number | null;
}

export interface SegmentRow extends Row {
  slug: string;
  name: string;
  description: string | null;
  goals: string[] | null;
  frustrations: string[] | null;
  quote: string | null;
  picture: string | null;
  rule: Record<string, unknown> | null;
  clientSide: boolean | null;
}

/** Which notes exist: those that nobody has deleted. */
export const STANDING = { removedAt: { $null: true } } as const;

export interface NoteRow extends Row {
  journey: string;
  stage: string;
  touchpoint: string | null;
  text: string;
  /** An e-mail address, for show. */
  author: string;
  /** An admin user's documentId; `''`: nobody's, null: of before this was kept. */
  authorId: string | null;
  authorName: string;
  at: string;
  /** When it was deleted: it is gone for everybody, and comes back if that is undone soon. */
  removedAt: string | null;
}
