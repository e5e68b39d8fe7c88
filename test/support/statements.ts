import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

type Work = () => PromiseLike<unknown>;

const asking = new AsyncLocalStorage<object>();

const collect = async (strapi: Core.Strapi, work: Work, isWanted: () => boolean): Promise<string[]> => {
  const statements: string[] = [];
  const listen = ({ sql }: { sql: string }) => void (isWanted() && statements.push(sql.replaceAll(/["`]/g, '')));
  strapi.db.connection.on('query', listen);
  try {
    await work();
  } finally {
    strapi.db.connection.removeListener('query', listen);
  }
  return statements;
};

/** What the database is asked while some work is done, by whomever: what happens in the background, too. */
export const statementsDuring = (strapi: Core.Strapi, work: Work): Promise<string[]> =>
  collect(strapi, work, () => true);

/**
 * What the database is asked for the sake of some work, over HTTP too. What goes on beside it is not counted: Strapi reads an
 * entry for its webhooks after the call that wrote it has been answered.
 */
export const statementsOf = (strapi: Core.Strapi, work: Work): Promise<string[]> => {
  // A call is known as part of the work because it opens the port itself.
  if (strapi.server.httpServer.listening)
    throw new Error('Whose statements these are is not known: the server listens');
  const own = {};
  return asking.run(own, () => collect(strapi, work, () => asking.getStore() === own));
};
