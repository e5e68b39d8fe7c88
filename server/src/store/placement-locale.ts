import type { Knex } from 'knex';

/** A condition for the store: placements that hold in a locale, which are those for it and those for all locales. */
export const whereHoldsIn = (locale: string) => ({ $or: [{ entryLocale: null }, { entryLocale: locale }] });

/** The same condition on plain columns. */
export const holdsIn = (locale: string) => (query: Knex.QueryBuilder) =>
  void query.whereNull('entry_locale').orWhere('entry_locale', locale);
