import { isDatabaseAway } from '../utils/database-away';
import type { Context } from '../utils/context';

/** So long, in ms, the database has to say that it is there. */
const PATIENCE = 1000;

/** What is used of knex's pool of connections. */
interface Pool {
  on(event: 'acquireFail', listener: () => void): void;
}

/**
 * Whether a refusal can be believed. Strapi's strategies refuse whoever they could not look up: a token, a session or a role
 * that could not be read is to them one that does not exist.
 */
export const createCertainty = ({ strapi }: Context) => {
  /** How often somebody found no database, or no connection to it, so far. */
  let failures = 0;
  let asked: Promise<boolean> | undefined;

  const doesAnswer = (): Promise<boolean> => {
    const answer = Promise.resolve(strapi.db.connection.raw('select 1')).then(
      () => true,
      () => false,
    );
    const late = new Promise<boolean>((resolve) => {
      setTimeout(() => resolve(false), PATIENCE).unref();
    });
    return Promise.race([answer, late]);
  };

  return {
    /** Begins to count; called once, when there is a database. */
    start(): void {
      const { connection } = strapi.db;
      connection.on('query-error', (error: unknown) => {
        if (isDatabaseAway(error)) failures += 1;
      });
      // A statement that is given no connection in time never becomes one.
      (connection.client as { pool?: Pool }).pool?.on('acquireFail', () => void (failures += 1));
    },

    /** To be given to `isCertain` later. */
    now: (): number => failures,

    /** Whether the database was there since then and is there now. Those who ask at once share one question to it. */
    async isCertain(since: number): Promise<boolean> {
      if (failures !== since) return false;
      asked ??= doesAnswer().finally(() => {
        asked = undefined;
      });
      return (await asked) && failures === since;
    },
  };
};
