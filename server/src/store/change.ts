import type { Context } from '../utils/context';
import { createTableWriter, TABLES, type TableWriter } from './table';

declare const opened: unique symbol;

/**
 * A transaction that is open and holds the site's one lock: what `store.change` hands to its work, and nobody else can make.
 * The plugin's tables are written through it alone, so whoever writes, or relies on nobody else writing, takes one.
 */
export type Change = { readonly [Name in keyof typeof TABLES]: TableWriter<(typeof TABLES)[Name]> } & {
  readonly [opened]: true;
};

/** For `store.change` alone, which opens the transaction. */
export const openChange = ({ strapi }: Context): Change =>
  Object.fromEntries(
    Object.entries(TABLES).map(([name, type]) => [name, createTableWriter(strapi, type)]),
  ) as unknown as Change;
