import type { Knex } from 'knex';
import type { Context } from '../utils/context';
import { giveWay } from '../utils/give-way';

/*
 * Reads tables as plain columns, below Strapi's query engine: with a hundred thousand rows, turning them into entities takes
 * several times as long as reading them.
 */

interface TableMetadata {
  readonly tableName: string;
  readonly attributes: Readonly<Record<string, { readonly columnName?: string } | undefined>>;
}

const metadataOf = ({ strapi }: Context, uid: string) => strapi.db.metadata.get(uid) as unknown as TableMetadata;

export const tableNameOf = (context: Context, uid: string): string => metadataOf(context, uid).tableName;

export const columnOf = (context: Context, uid: string, attribute: string): string =>
  metadataOf(context, uid).attributes[attribute]?.columnName ?? attribute;

/** A query on the table of a content type; with `trx` as a part of that transaction. */
export const tableOf = (context: Context, uid: string, trx?: Knex.Transaction): Knex.QueryBuilder => {
  const query = context.strapi.db.getConnection(tableNameOf(context, uid)) as Knex.QueryBuilder;
  return trx ? query.transacting(trx) : query;
};

/** Reads within the running transaction, if there is one: a statement outside it would wait for the connection that it holds. */
export const inRunning = async <R>(
  { strapi }: Context,
  read: (trx: Knex.Transaction | undefined) => Promise<R>,
): Promise<R> =>
  strapi.db.inTransaction()
    ? ((await strapi.db.transaction(({ trx }) => read(trx as Knex.Transaction))) as R)
    : read(undefined);

/** All reads see the same state of the database, whatever is committed meanwhile. */
export const atOneMoment = async <R>({ strapi }: Context, read: (trx: Knex.Transaction) => Promise<R>): Promise<R> => {
  const isolation = strapi.db.dialect.client === 'sqlite' ? {} : { isolationLevel: 'repeatable read' };
  const trx = await strapi.db.connection.transaction(isolation as never);
  try {
    return await read(trx);
  } finally {
    await trx.rollback();
  }
};

/** Runs a query page by page, in the order of ids; other requests get their turn in between. */
export const inPages = async <Row extends { readonly id: number }>(
  query: () => Knex.QueryBuilder,
  size: number,
  take: (row: Row) => void,
): Promise<void> => {
  for (let after = 0; ;) {
    const rows: Row[] = await query().where('id', '>', after).orderBy('id').limit(size);
    rows.forEach(take);
    if (rows.length < size) return;
    after = rows.at(-1)!.id;
    await giveWay();
  }
};
