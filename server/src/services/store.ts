import type {
  BatchKind,
  LiveEntries,
  PlacementInput,
  RecordedCells,
  RecordedChanges,
  RuleAction,
  StateCounts,
  Verdict,
} from '../../../types';
import type { Context } from '../utils/context';
import { UIDS } from '../constants';
import { createRevision } from './revision';

type TypeName = keyof typeof UIDS;

/** Columns every row has. */
interface Row {
  readonly id: number;
  readonly documentId: string;
  readonly updatedAt: string;
}

export interface JourneyRow extends Row {
  slug: string;
  name: string;
  description: string | null;
  isDefault: boolean;
  active: boolean;
  locales: string[] | null;
  segment: string | null;
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
}

export interface SegmentRow extends Row {
  slug: string;
  name: string;
  description: string | null;
  goals: string[] | null;
  frustrations: string[] | null;
  rule: Record<string, unknown> | null;
  clientSide: boolean | null;
}

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

export interface ExclusionRow extends Row {
  key: string;
  contentType: string;
  entry: string;
  /** Null in old rows, which means true. */
  excluded: boolean | null;
}

/** What a verdict says, and who gave it. */
export interface VerdictColumns {
  verdict: Verdict;
  note: string | null;
  /** `YYYY-MM-DD`. */
  nextAt: string | null;
  /** An e-mail address. */
  reviewer: string | null;
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

export interface RuleRow extends Row {
  name: string | null;
  contentType: string;
  filters: Record<string, unknown> | null;
  action: RuleAction;
  placements: PlacementInput[] | null;
  position: number;
}

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

export interface NoteRow extends Row {
  journey: string;
  stage: string;
  touchpoint: string | null;
  text: string;
  /** An e-mail address. */
  author: string;
  authorName: string;
  at: string;
}

/** A placement's key and place, without what it said. */
export type RefusalRow = Row &
  Pick<PlacementRow, 'key' | 'contentType' | 'entry' | 'entryLocale' | 'journey' | 'stage' | 'touchpoint'>;

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
export type PlacementColumns = Omit<PlacementRow, keyof Row>;

interface BatchPartRow extends Row {
  batch: string;
  changes: PlacementChange[] | null;
}

export interface SavedFilterRow extends Row {
  name: string;
  query: string | null;
  owner: string;
  shared: boolean | null;
}

interface RevisionRow extends Row {
  name: string;
  value: number;
}

export interface ChangeRow extends Row {
  contentType: string;
  entries: string[] | null;
  instance: string;
}

interface Rows {
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
}

/** A row before it is stored. */
export type NewRow<T extends TypeName> = Partial<Omit<Rows[T], keyof Row>>;

interface FindOptions {
  where?: Record<string, unknown>;
  orderBy?: Record<string, 'asc' | 'desc'> | Record<string, 'asc' | 'desc'>[];
  limit?: number;
  offset?: number;
  select?: string[];
}

/** Databases bind a limited number of values in one statement (SQLite 32,766; old builds 999). */
const CHUNK = 400;

export const inChunks = <T>(items: readonly T[], size = CHUNK): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

/** Typed access to one of the plugin's tables, below the document service: they have no drafts, locales or relations. */
const createTable = <T extends TypeName>(strapi: Context['strapi'], name: T) => {
  const query = () => strapi.db.query(UIDS[name]);
  return {
    find: (options: FindOptions = {}): Promise<Rows[T][]> => query().findMany(options as never),
    first: (where: Record<string, unknown>): Promise<Rows[T] | null> => query().findOne({ where } as never),
    count: (where: Record<string, unknown> = {}): Promise<number> => query().count({ where } as never),
    create: (data: NewRow<T>): Promise<Rows[T]> => query().create({ data } as never),
    async createMany(rows: readonly NewRow<T>[]): Promise<void> {
      for (const chunk of inChunks(rows, 50)) await query().createMany({ data: chunk } as never);
    },
    update: (id: number, data: NewRow<T>): Promise<Rows[T]> => query().update({ where: { id }, data } as never),
    async updateWhere(where: Record<string, unknown>, data: NewRow<T>): Promise<number> {
      return (await query().updateMany({ where, data } as never)).count;
    },
    async removeWhere(where: Record<string, unknown>): Promise<number> {
      return (await query().deleteMany({ where } as never)).count;
    },
    async removeIds(ids: readonly number[]): Promise<void> {
      for (const chunk of inChunks(ids)) await query().deleteMany({ where: { id: { $in: chunk } } } as never);
    },
  };
};

/** The plugin's tables, and the one way to change them. */
export const createStore = ({ strapi }: Context) => {
  const revision = createRevision({ strapi });
  return {
    journeys: createTable(strapi, 'journey'),
    stages: createTable(strapi, 'stage'),
    touchpoints: createTable(strapi, 'touchpoint'),
    moments: createTable(strapi, 'moment'),
    segments: createTable(strapi, 'segment'),
    placements: createTable(strapi, 'placement'),
    exclusions: createTable(strapi, 'exclusion'),
    notes: createTable(strapi, 'note'),
    records: createTable(strapi, 'record'),
    recordBases: createTable(strapi, 'recordBase'),
    reviews: createTable(strapi, 'review'),
    rules: createTable(strapi, 'rule'),
    refusals: createTable(strapi, 'refusal'),
    batches: createTable(strapi, 'batch'),
    batchParts: createTable(strapi, 'batchPart'),
    savedFilters: createTable(strapi, 'savedFilter'),

    /** How often anything here was changed: what an answer was computed from. */
    revision: revision.read,

    /**
     * Runs a change in one transaction: all of it is stored, or nothing. The revision is counted up first, which locks
     * its row, so changes run one after another, on every instance of the site: what a change has read and checked
     * (a version, a limit, what is in use) still holds when it writes.
     */
    change: <R>(work: () => Promise<R>): Promise<R> =>
      strapi.db.transaction(async () => {
        await revision.countUp();
        return work();
      }) as Promise<R>,
  };
};

export type Store = ReturnType<typeof createStore>;
