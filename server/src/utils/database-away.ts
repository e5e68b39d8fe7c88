/** How sockets and MySQL say that nobody is there, that a connection broke off, or that nobody is let in for now. */
const CODES = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ER_CON_COUNT_ERROR',
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'ER_OUT_OF_RESOURCES',
  'ER_QUERY_INTERRUPTED',
  'ER_QUERY_TIMEOUT',
  'ER_SERVER_SHUTDOWN',
  'ER_STATEMENT_TIMEOUT',
  'ER_TOO_MANY_USER_CONNECTIONS',
  'ER_USER_LIMIT_REACHED',
  'ETIMEDOUT',
  'PROTOCOL_CONNECTION_LOST',
];
/**
 * PostgreSQL's classes "connection exception", "insufficient resources", "operator intervention" and "system error", and that
 * others held a lock or a transaction for too long.
 */
const POSTGRES = /^(?:(?:08|53|57|58)[\dA-Z]{3}|25P0[34]|40001|40P01|55P03)$/;
/** Another process holds the file, or it cannot be read or written. */
const SQLITE = /^SQLITE_(?:BUSY|CANTOPEN|FULL|IOERR|LOCKED|PROTOCOL)(?:_|$)/;
/** Of the pool that found no connection in time, and of drivers, which have no codes. knex puts the statement before it. */
const WORDS =
  /^Knex: Timeout acquiring a connection|(?:^| - )(?:Connection terminated(?: unexpectedly| due to connection timeout)?|Client has encountered a connection error and is not queryable|Can't add new command when connection is in closed state)$/;

/** Whether the database ended a transaction because it and others waited for each other: all of it may be tried again. */
export const isDeadlock = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ER_LOCK_DEADLOCK', '40P01'].includes(String(error.code));

/** Whether an error says that the database cannot be asked now, and nothing of what it was asked. */
export const isDatabaseAway = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return CODES.includes(code) || POSTGRES.test(code) || SQLITE.test(code) || WORDS.test(error.message);
};
