import type { Knex } from 'knex';

/** Those that hold in a locale are placed for it, or for all: a condition on placements, as the store takes it. */
export const whereHoldsIn = (locale: string) => ({ $or: [{ entryLocale: null }, { entryLocale: locale }] });

/** The same in plain columns. */
export const holdsIn = (locale: string) => (query: Knex.QueryBuilder) =>
  void query.whereNull('entry_locale').orWhere('entry_locale', locale);
