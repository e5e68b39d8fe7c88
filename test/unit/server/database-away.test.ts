import { isDatabaseAway } from '../../../server/src/utils/database-away';

const failing = (message: string, code?: string) => Object.assign(new Error(message), code ? { code } : {});

test.each([
  ['nobody is there', 'ECONNREFUSED'],
  ['PostgreSQL shuts down', '57P01'],
  ['PostgreSQL cancels a statement', '57014'],
  ['PostgreSQL waits for a lock in vain', '55P03'],
  ['two transactions of PostgreSQL wait for each other', '40P01'],
  ['PostgreSQL has no memory left', '53200'],
  ['MySQL waits for a lock in vain', 'ER_LOCK_WAIT_TIMEOUT'],
  ['two transactions of MySQL wait for each other', 'ER_LOCK_DEADLOCK'],
  ['MySQL ends a statement that takes too long', 'ER_QUERY_TIMEOUT'],
  ['another process holds the file of SQLite', 'SQLITE_BUSY'],
  ['another process still writes it', 'SQLITE_BUSY_SNAPSHOT'],
  ['it cannot be read', 'SQLITE_IOERR_READ'],
])('%s: the database cannot be asked now', (_, code) => {
  expect(isDatabaseAway(failing('select 1 - it failed', code))).toBe(true);
});

test.each([
  'Knex: Timeout acquiring a connection. The pool is probably full.',
  'select 1 - Connection terminated unexpectedly',
  "update `x` set `a` = 1 - Can't add new command when connection is in closed state",
])('nor where drivers say it in words: %s', (message) => {
  expect(isDatabaseAway(failing(message))).toBe(true);
});

test.each([
  ['a value is there already', '23505'],
  ['a table is not there', '42P01'],
  ['a number is too large', '22003'],
  ['MySQL finds a value twice', 'ER_DUP_ENTRY'],
  ['SQLite finds a value twice', 'SQLITE_CONSTRAINT_UNIQUE'],
  ['a statement of SQLite is wrong', 'SQLITE_ERROR'],
  ['a text says it only', undefined],
])('%s: it was asked', (_, code) => {
  expect(isDatabaseAway(failing('the article "Connection terminated" is wrong', code))).toBe(false);
});
