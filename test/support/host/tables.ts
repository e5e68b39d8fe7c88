import type { Core } from '@strapi/strapi';
import { client, type Client } from '../database';

type Knex = Core.Strapi['db']['connection'];
type Row = Record<string, unknown>;

/** What all tables of a site held at a moment. */
export type Kept = ReadonlyMap<string, readonly Row[]>;

/** How each database is told to leave links between tables alone while rows go and come, and to mind them again. */
const LINKS: Record<Client, { readonly off: string; readonly on: string }> = {
  sqlite: { off: 'pragma foreign_keys = off', on: 'pragma foreign_keys = on' },
  postgres: { off: 'set session_replication_role = replica', on: 'set session_replication_role = origin' },
  mysql: { off: 'set foreign_key_checks = 0', on: 'set foreign_key_checks = 1' },
};

/** Strapi's own notes of the schema, which no test changes. */
const OF_THE_SCHEMA = /^(strapi_migrations|strapi_migrations_internal|strapi_database_schema|knex_|sqlite_)/;

const namesOf = async (knex: Knex): Promise<string[]> => {
  const listed: Record<Client, () => Promise<string[]>> = {
    sqlite: async () => (await knex('sqlite_master').where({ type: 'table' })).map(({ name }) => name),
    postgres: async () => (await knex('pg_tables').where({ schemaname: 'public' })).map(({ tablename }) => tablename),
    mysql: async () => {
      const [rows] = (await knex.raw('show tables')) as [Row[]];
      return rows.map((row) => String(Object.values(row)[0]));
    },
  };
  return (await listed[client()]()).filter((name) => !OF_THE_SCHEMA.test(name));
};

export const keepTables = async (knex: Knex): Promise<Kept> => {
  const kept = new Map<string, Row[]>();
  for (const name of await namesOf(knex)) kept.set(name, await knex(name).select('*'));
  return kept;
};

/** A JSON column comes out of PostgreSQL as an object, and goes in as text. */
const asWritten = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      const isPlain = typeof value === 'object' && value !== null && !(value instanceof Date || Buffer.isBuffer(value));
      return [column, isPlain ? JSON.stringify(value) : value];
    }),
  );

/** Rows of one insert: SQLite takes few values in one statement. */
const AT_ONCE = 20;

/** The table that a statement writes to, quoted as each database does it. */
const WRITTEN = /^\s*(?:insert(?: ignore)? into|replace into|update|delete from|truncate(?: table)?)\s+[`"]?(\w+)/i;

/** Which tables were written to, a few of a hundred, so that the rest need no look. */
export interface Written {
  /** How many writes there were so far. */
  count(): number;
  /** The tables written to since there were so many. */
  after(writes: number): string[];
}

/** Notes from now on what is written, by whomever. */
export const watchWritten = (knex: Knex): Written => {
  const last = new Map<string, number>();
  let writes = 0;
  knex.on('query', ({ sql }: { readonly sql: string }) => {
    const [, table] = WRITTEN.exec(sql) ?? [];
    if (table) last.set(table, (writes += 1));
  });
  return {
    count: () => writes,
    after: (since) => [...last].filter(([, write]) => write > since).map(([table]) => table),
  };
};

/** Makes these tables say again what they said then. */
export const restoreTables = async (knex: Knex, kept: Kept, written: ReadonlySet<string>): Promise<void> => {
  const { off, on } = LINKS[client()];
  // SQLite minds this outside of transactions only, and it holds for one connection: the pool has but that one there.
  if (client() === 'sqlite') await knex.raw(off);
  await knex.transaction(async (trx) => {
    if (client() !== 'sqlite') await trx.raw(off);
    for (const [name, rows] of kept) {
      if (!written.has(name)) continue;
      await trx(name).delete();
      for (let start = 0; start < rows.length; start += AT_ONCE)
        await trx(name).insert(rows.slice(start, start + AT_ONCE).map(asWritten));
    }
    if (client() !== 'sqlite') await trx.raw(on);
  });
  if (client() === 'sqlite') await knex.raw(on);
};
