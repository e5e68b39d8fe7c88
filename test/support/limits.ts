import type { Core } from '@strapi/strapi';
import { LIMITS, type Limits } from '../../server/src/limits';

/** Gives a running Strapi these limits; without any, those that sites have. */
export const setLimits = (strapi: Core.Strapi, limits: Partial<Limits> = {}): void => {
  strapi.config.set('plugin::touchpoints.limits', { ...LIMITS, ...limits });
};

/** What the database is asked while something is done. */
export const statementsOf = async (strapi: Core.Strapi, work: () => Promise<unknown>): Promise<string[]> => {
  const statements: string[] = [];
  const listen = ({ sql }: { sql: string }) => void statements.push(sql.replaceAll(/["`]/g, ''));
  strapi.db.connection.on('query', listen);
  try {
    await work();
  } finally {
    strapi.db.connection.removeListener('query', listen);
  }
  return statements;
};
