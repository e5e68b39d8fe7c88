import { isDatabaseAway } from '../utils/database-away';
import type { Context } from '../utils/context';
import { after, PATIENCE } from './patience';

/** What is used of knex's pool of connections. */
interface Pool {
  on(event: 'acquireFail', listener: () => void): void;
}

/**
 * Tells whether a refusal can be trusted. Strapi's strategies refuse whoever they could not look up: they take a token, a
 * session or a role that could not be read for one that does not exist.
 */
export const createCertainty = ({ strapi }: Context) => {
  /** How many statements have failed so far, or were given no connection, because the database was down, whoever made them. */
  let failures = 0;
  let asked: Promise<boolean> | undefined;

  const doesAnswer = (): Promise<boolean> => {
    const answer = Promise.resolve(strapi.db.connection.raw('select 1')).then(
      () => true,
      () => false,
    );
    return Promise.race([answer, after(PATIENCE).then(() => false)]);
  };

  return {
    /** Begins to count; called once, when the database is connected. */
    start(): void {
      const { connection } = strapi.db;
      connection.on('query-error', (error: unknown) => {
        if (isDatabaseAway(error)) failures += 1;
      });
      // A statement that is given no connection in time never becomes one.
      (connection.client as { pool?: Pool }).pool?.on('acquireFail', () => void (failures += 1));
    },

    /** The count so far, to be passed to `isCertain` later. */
    now: (): number => failures,

    /** Whether the database has been up since then and still is. Callers who ask at the same time share one query. */
    async isCertain(since: number): Promise<boolean> {
      if (failures !== since) return false;
      asked ??= doesAnswer().finally(() => {
        asked = undefined;
      });
      return (await asked) && failures === since;
    },
  };
};
