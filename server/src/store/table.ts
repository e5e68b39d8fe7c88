import { UIDS } from '../constants';
import { limitsOf } from '../limits';
import type { Context } from '../utils/context';
import { giveWay, giveWayBetween } from '../utils/give-way';
import { partOf } from '../utils/part';
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

/** Counts statements, and lets others have their turn after every so many: nobody else counts those of a loop over rows. */
const createBreath = ({ strapi }: Context) => {
  let statements = 0;
  return async <R>(statement: Promise<R>): Promise<R> => {
    const result = await statement;
    statements += 1;
    if (statements % limitsOf({ strapi }).statementsAtOnce === 0) await giveWay();
    return result;
  };
};

/** Reads one of them, typed, below the document service: they have no drafts, locales or relations. */
export const createTableReader = <T extends TypeName>(strapi: Context['strapi'], name: T) => {
  const query = () => strapi.db.query(UIDS[name]);
  const breathing = partOf({ strapi }, createBreath);

  /** However many there are: in the order of their ids, a page at a time. */
  const findAll = async ({ where = {}, select }: FindOptions): Promise<Rows[T][]> => {
    const size = limitsOf({ strapi }).rowsAtOnce;
    const found: Rows[T][] = [];
    for (let after = 0; ;) {
      const rows: Rows[T][] = await query().findMany({
        where: after > 0 ? { $and: [where, { id: { $gt: after } }] } : where,
        ...(select && { select: [...new Set(['id', ...select])] }),
        orderBy: { id: 'asc' },
        limit: size,
      } as never);
      for (const row of rows) found.push(row);
      if (rows.length < size) return found;
      after = rows.at(-1)!.id;
      await giveWay();
    }
  };

  return {
    find: (options: FindOptions = {}): Promise<Rows[T][]> =>
      breathing(
        options.limit === undefined && !options.orderBy ? findAll(options) : query().findMany(options as never),
      ),
    first: (where: Record<string, unknown>): Promise<Rows[T] | null> => breathing(query().findOne({ where } as never)),
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
  const breathing = partOf({ strapi }, createBreath);
  /** Made the way Strapi's query engine does for rows that have none. */
  const newDocumentId = (): string => {
    const { documentId } = strapi.db.metadata.get(UIDS[name]).attributes as { documentId?: { default: () => string } };
    return documentId!.default();
  };
  return {
    create: async (data: NewRow<T>): Promise<Rows[T]> => breathing(query().create({ data } as never)),
    /** Returns the rows in their order, each with its `documentId`, which is made here so that nobody has to read them again. */
    async createMany<R extends NewRow<T>>(rows: readonly R[]): Promise<(R & Pick<Row, 'documentId'>)[]> {
      const created: (R & Pick<Row, 'documentId'>)[] = [];
      for await (const some of giveWayBetween(inSlices(rows, limitsOf({ strapi }).rowsInInsert))) {
        const chunk = some.map((row) => ({ ...row, documentId: newDocumentId() }));
        await query().createMany({ data: chunk } as never);
        created.push(...chunk);
      }
      return created;
    },
    update: async (id: number, data: NewRow<T>): Promise<Rows[T]> =>
      breathing(query().update({ where: { id }, data } as never)),
    async updateWhere(where: Record<string, unknown>, data: NewRow<T>): Promise<number> {
      return (await breathing(query().updateMany({ where, data } as never))).count;
    },
    async removeWhere(where: Record<string, unknown>): Promise<number> {
      return (await breathing(query().deleteMany({ where } as never))).count;
    },
    async removeIds(ids: readonly number[]): Promise<void> {
      for await (const chunk of inChunks({ strapi }, ids))
        await query().deleteMany({ where: { id: { $in: chunk } } } as never);
    },
  };
};

export type TableWriter<T extends TypeName> = ReturnType<typeof createTableWriter<T>>;
