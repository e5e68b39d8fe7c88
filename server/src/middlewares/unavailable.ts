import type { Context as Koa, Next } from 'koa';
import { unavailable } from '../utils/errors';

/** How sockets and databases say that nobody is there, or that a connection broke off. */
const CODES = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'PROTOCOL_CONNECTION_LOST',
];
/** PostgreSQL's classes "connection exception" and "operator intervention". */
const POSTGRES = /^(08|57)[\dA-Z]{3}$/;
/** Of the pool that found no connection in time, and of `pg`, which has no code for it. */
const WORDS = /^Knex: Timeout acquiring a connection|^Connection terminated/;

const isDatabaseAway = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return CODES.includes(code) || POSTGRES.test(code) || WORDS.test(error.message);
};

/** Answers a database that is away as `503`, not as a fault of this server: the caller may come back. */
export default () => async (ctx: Koa, next: Next) => {
  try {
    await next();
  } catch (error) {
    throw isDatabaseAway(error) ? unavailable(ctx) : error;
  }
};
