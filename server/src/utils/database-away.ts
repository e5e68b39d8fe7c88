/** How sockets and databases say that nobody is there, or that a connection broke off. */
const CODES = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ER_CON_COUNT_ERROR',
  'ER_SERVER_SHUTDOWN',
  'ETIMEDOUT',
  'PROTOCOL_CONNECTION_LOST',
];
/** PostgreSQL's classes "connection exception" and "operator intervention", and that it has no connection left. */
const POSTGRES = /^(?:(?:08|57)[\dA-Z]{3}|53300)$/;
/** Of the pool that found no connection in time, and of `pg`, which has no codes. knex puts the statement before it. */
const WORDS =
  /^Knex: Timeout acquiring a connection|(?:^| - )(?:Connection terminated(?: unexpectedly| due to connection timeout)?|Client has encountered a connection error and is not queryable)$/;

/** Whether an error says that the database cannot be reached, and nothing of what it was asked. */
export const isDatabaseAway = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return CODES.includes(code) || POSTGRES.test(code) || WORDS.test(error.message);
};
