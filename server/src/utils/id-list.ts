import type { Knex } from 'knex';
import type { Context } from './context';

interface Dialect {
  /** One value bound, a list written as JSON, that the database reads as rows. */
  readonly rows: string;
  /** A column as it is compared with those. */
  readonly compared: string;
}

/** By Strapi's name of the database. */
const DIALECTS: Readonly<Record<string, Dialect>> = {
  sqlite: { rows: 'select value from json_each(?)', compared: '??' },
  postgres: { rows: 'select json_array_elements_text(?::json)', compared: '??' },
  // Both sides in one collation, whatever the column's is: two of equal rank do not compare, and where only one side is
  // converted, MariaDB compares each row with each id.
  mysql: {
    rows: "select convert(listed.id using utf8mb4) collate utf8mb4_bin from json_table(?, '$[*]' columns (id varchar(255) path '$')) as listed",
    compared: 'convert(?? using utf8mb4) collate utf8mb4_bin',
  },
};

/*
 * Lists of documentIds that are one value however long they are: databases bind a limited number of values in one statement, the
 * fewest of them 32,766. Each statement needs one of its own.
 */
export const createIdLists = ({ strapi }: Context) => {
  const dialect = () => DIALECTS[strapi.db.dialect.client]!;
  const raw = (sql: string, bindings: readonly string[]): Knex.Raw => strapi.db.connection.raw(sql, bindings);

  return {
    /** For `$in`. */
    of: (ids: readonly string[]): Knex.Raw => raw(dialect().rows, [JSON.stringify(ids)]),

    /** For `$in`: all documentIds of a content type but these. */
    allBut(uid: string, ids: readonly string[]): Knex.Raw {
      const { rows, compared } = dialect();
      const { tableName } = strapi.db.metadata.get(uid);
      const sql = `select ?? from ?? as own where ${compared} not in (${rows})`;
      return raw(sql, ['own.document_id', tableName, 'own.document_id', JSON.stringify(ids)]);
    },
  };
};
