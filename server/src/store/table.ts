import { UIDS } from '../constants';
import { limitsOf } from '../limits';
import type { Context } from '../utils/context';
import { inChunks, inSlices } from './chunks';
import type { Row } from './row';
import type { NewRow, Rows, TypeName } from './rows';

/** The plugin's tables by what they hold, and the content type of each. */
export const TABLES = {
  journeys: 'journey',
  stages: 'stage',
  touchpoints: 'touchpoint',
  moments: 'moment',
  segments: 'segment',
  placements: 'placement',
  exclusions: 'exclusion',
  notes: 'note',
  records: 'record',
  recordBases: 'recordBase',
  reviews: 'review',
  rules: 'rule',
  refusals: 'refusal',
  batches: 'batch',
  batchParts: 'batchPart',
  savedFilters: 'savedFilter',
} as const satisfies Record<string, TypeName>;

export interface FindOptions {
  where?: Record<string, unknown>;
  orderBy?: Record<string, 'asc' | 'desc'> | Record<string, 'asc' | 'desc'>[];
  limit?: number;
  offset?: number;
  select?: string[];
}

/** Reads one of them, typed, below the document service: they have no drafts, locales or relations. */
export const createTableReader = <T extends TypeName>(strapi: Context['strapi'], name: T) => {
  const query = () => strapi.db.query(UIDS[name]);
  return {
    find: (options: FindOptions = {}): Promise<Rows[T][]> => query().findMany(options as never),
    first: (where: Record<string, unknown>): Promise<Rows[T] | null> => query().findOne({ where } as never),
    count: (where: Record<string, unknown> = {}): Promise<number> => query().count({ where } as never),
  };
};

export type TableReader<T extends TypeName> = ReturnType<typeof createTableReader<T>>;

/** Writes one of them, typed. `assertOpen` is asked before every write. */
export const createTableWriter = <T extends TypeName>(strapi: Context['strapi'], name: T, assertOpen: () => void) => {
  const query = () => {
    assertOpen();
    return strapi.db.query(UIDS[name]);
  };
  /** Made the way Strapi's query engine does for rows that have none. */
  const newDocumentId = (): string => {
    const { documentId } = strapi.db.metadata.get(UIDS[name]).attributes as { documentId?: { default: () => string } };
    return documentId!.default();
  };
  return {
    create: async (data: NewRow<T>): Promise<Rows[T]> => query().create({ data } as never),
    /** Returns the rows in their order, each with its `documentId`, which is made here so that nobody has to read them again. */
    async createMany<R extends NewRow<T>>(rows: readonly R[]): Promise<(R & Pick<Row, 'documentId'>)[]> {
      const created = rows.map((row) => ({ ...row, documentId: newDocumentId() }));
      for (const chunk of inSlices(created, limitsOf({ strapi }).rowsInInsert))
        await query().createMany({ data: chunk } as never);
      return created;
    },
    update: async (id: number, data: NewRow<T>): Promise<Rows[T]> => query().update({ where: { id }, data } as never),
    async updateWhere(where: Record<string, unknown>, data: NewRow<T>): Promise<number> {
      return (await query().updateMany({ where, data } as never)).count;
    },
    async removeWhere(where: Record<string, unknown>): Promise<number> {
      return (await query().deleteMany({ where } as never)).count;
    },
    async removeIds(ids: readonly number[]): Promise<void> {
      for (const chunk of inChunks({ strapi }, ids))
        await query().deleteMany({ where: { id: { $in: chunk } } } as never);
    },
  };
};

export type TableWriter<T extends TypeName> = ReturnType<typeof createTableWriter<T>>;
