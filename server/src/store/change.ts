import type { Context } from '../utils/context';
import { createTableWriter, TABLES, type TableWriter } from './table';

declare const opened: unique symbol;

/**
 * An open transaction that holds the site's one lock. Only `store.change` makes one, for the work that it runs, and it ends
 * with that work. The plugin's tables can be written only through it, so a function that writes, or relies on nobody else
 * writing, takes one as a parameter.
 */
export type Change = { readonly [Name in keyof typeof TABLES]: TableWriter<(typeof TABLES)[Name]> } & {
  readonly [opened]: true;
};

/** For `store.change` alone, inside the transaction. A change that is kept beyond its work refuses to write. */
export const withChange = async <R>({ strapi }: Context, work: (change: Change) => Promise<R>): Promise<R> => {
  let isOver = false;
  const assertOpen = () => {
    if (isOver) throw new Error('This change is over: write through the one of your own transaction');
  };
  const change = Object.fromEntries(
    Object.entries(TABLES).map(([name, type]) => [name, createTableWriter(strapi, type, assertOpen)]),
  ) as unknown as Change;
  try {
    return await work(change);
  } finally {
    isOver = true;
  }
};
