import type { Knex } from 'knex';
import type { Context } from './context';

/** One value bound, a list written as JSON, that the database reads as rows; by Strapi's name of it. */
const ROWS: Readonly<Record<string, string>> = {
  sqlite: 'select value from json_each(?)',
  postgres: 'select json_array_elements_text(?::json)',
  // A set that is built once, in a collation of its own: the column's may be any, and two of equal rank do not compare.
  mysql:
    "select convert(listed.id using utf8mb4) collate utf8mb4_bin from json_table(?, '$[*]' columns (id varchar(255) path '$')) as listed",
};

/**
 * A list of ids for `$in` and `$notIn` that is one value however long it is: databases bind a limited number of values in one
 * statement, the fewest of them 32,766. To be made anew for each statement.
 */
export const idList = ({ strapi }: Context, ids: readonly string[]): Knex.Raw =>
  strapi.db.connection.raw(ROWS[strapi.db.dialect.client]!, [JSON.stringify(ids)]);
