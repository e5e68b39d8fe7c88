import { UIDS } from '../../constants';
import { limitsOf } from '../../limits';
import type { Context } from '../../utils/context';
import { inChunks, inSlices } from './chunks';
import type { NewRow, Rows, TypeName } from './rows';

interface FindOptions {
  where?: Record<string, unknown>;
  orderBy?: Record<string, 'asc' | 'desc'> | Record<string, 'asc' | 'desc'>[];
  limit?: number;
  offset?: number;
  select?: string[];
}

/** Typed access to one of the plugin's tables, below the document service: they have no drafts, locales or relations. */
export const createTable = <T extends TypeName>(strapi: Context['strapi'], name: T) => {
  const query = () => strapi.db.query(UIDS[name]);
  return {
    find: (options: FindOptions = {}): Promise<Rows[T][]> => query().findMany(options as never),
    first: (where: Record<string, unknown>): Promise<Rows[T] | null> => query().findOne({ where } as never),
    count: (where: Record<string, unknown> = {}): Promise<number> => query().count({ where } as never),
    create: (data: NewRow<T>): Promise<Rows[T]> => query().create({ data } as never),
    async createMany(rows: readonly NewRow<T>[]): Promise<void> {
      for (const chunk of inSlices(rows, limitsOf({ strapi }).rowsInInsert))
        await query().createMany({ data: chunk } as never);
    },
    update: (id: number, data: NewRow<T>): Promise<Rows[T]> => query().update({ where: { id }, data } as never),
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
