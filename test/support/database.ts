import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A database of its own for one test file, and how to remove it. */
export interface TestDatabase {
  readonly name: string;
  remove(): Promise<void>;
}

export type Client = 'sqlite' | 'postgres' | 'mysql';

/** Which database the suite runs on: `DATABASE_CLIENT`, SQLite unless told. */
export const client = (): Client => {
  const wanted = process.env.DATABASE_CLIENT ?? 'sqlite';
  if (wanted !== 'sqlite' && wanted !== 'postgres' && wanted !== 'mysql')
    throw new Error(`Unknown DATABASE_CLIENT "${wanted}"`);
  return wanted;
};

/**
 * What the databases of one run of tests have in common in their names. The process that begins the run sets it, and removes
 * what is left of them at its end: a worker that is killed removes nothing.
 */
const run = (): string => process.env.TEST_RUN ?? `${process.pid}`;

const uniqueName = () => `touchpoints_test_${run()}_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;

/** In memory where the system has a place for that: nobody needs these files after a loss of power. */
const folderOfRun = () => path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), `touchpoints-test-${run()}`);

const sqlite = async (): Promise<TestDatabase> => {
  const folder = path.join(folderOfRun(), uniqueName());
  mkdirSync(folder, { recursive: true });
  return { name: path.join(folder, 'test.db'), remove: async () => rmSync(folder, { recursive: true, force: true }) };
};

type Run = (statement: string) => Promise<Record<string, unknown>[]>;

const onPostgres = async <T>(work: (run: Run) => Promise<T>): Promise<T> => {
  const { Client: Postgres } = await import('pg');
  const connection = new Postgres({
    host: '127.0.0.1',
    port: Number(process.env.DATABASE_PORT ?? 5432),
    user: process.env.DATABASE_USERNAME ?? 'postgres',
    password: process.env.DATABASE_PASSWORD ?? '',
    database: 'postgres',
  });
  await connection.connect();
  try {
    return await work(async (statement) => (await connection.query(statement)).rows);
  } finally {
    await connection.end();
  }
};

const onMysql = async <T>(work: (run: Run) => Promise<T>): Promise<T> => {
  const { createConnection } = await import('mysql2/promise');
  const connection = await createConnection({
    host: '127.0.0.1',
    port: Number(process.env.DATABASE_PORT ?? 3306),
    user: process.env.DATABASE_USERNAME ?? 'root',
    password: process.env.DATABASE_PASSWORD ?? '',
  });
  try {
    return await work(async (statement) => (await connection.query(statement))[0] as Record<string, unknown>[]);
  } finally {
    await connection.end();
  }
};

const dropOnPostgres = (name: string) => onPostgres((ask) => ask(`drop database if exists ${name} with (force)`));
const dropOnMysql = (name: string) => onMysql((ask) => ask(`drop database if exists ${name}`));

const postgres = async (): Promise<TestDatabase> => {
  const name = uniqueName();
  await onPostgres(async (ask) => {
    await ask(`create database ${name}`);
    // As above: a commit need not reach the disk.
    await ask(`alter database ${name} set synchronous_commit = off`);
  });
  return { name, remove: async () => void (await dropOnPostgres(name)) };
};

const mysql = async (): Promise<TestDatabase> => {
  const name = uniqueName();
  await onMysql((ask) => ask(`create database ${name} character set utf8mb4`));
  return { name, remove: async () => void (await dropOnMysql(name)) };
};

/** Removes what this run of tests has made and not removed. */
export const removeDatabases = async (): Promise<void> => {
  const like = `'touchpoints_test_${run()}_%'`;
  switch (client()) {
    case 'sqlite':
      return rmSync(folderOfRun(), { recursive: true, force: true });
    case 'postgres': {
      const rows = await onPostgres((ask) => ask(`select datname as name from pg_database where datname like ${like}`));
      for (const { name } of rows) await dropOnPostgres(String(name));
      return;
    }
    case 'mysql': {
      const query = `select schema_name as name from information_schema.schemata where schema_name like ${like}`;
      for (const { name } of await onMysql((ask) => ask(query))) await dropOnMysql(String(name));
    }
  }
};

export const createDatabase = (): Promise<TestDatabase> => ({ sqlite, postgres, mysql })[client()]();
