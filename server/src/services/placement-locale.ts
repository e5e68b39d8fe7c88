import type { Knex } from 'knex';

/** A condition on placements, in plain columns: those that hold in a locale are placed for it, or for all. */
export const holdsIn = (locale: string) => (query: Knex.QueryBuilder) =>
  void query.whereNull('entry_locale').orWhere('entry_locale', locale);
