import { mkdtempSync, rmSync } from 'node:fs';
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

const uniqueName = () =>
  `touchpoints_test_${process.pid}_${Date.now().toString(36)}_${Math.random().toString(36).slice(2, 8)}`;

const sqlite = async (): Promise<TestDatabase> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'touchpoints-'));
  return { name: path.join(folder, 'test.db'), remove: async () => rmSync(folder, { recursive: true, force: true }) };
};

const postgres = async (): Promise<TestDatabase> => {
  const { Client: Postgres } = await import('pg');
  const run = async (statement: string) => {
    const connection = new Postgres({
      host: '127.0.0.1',
      port: Number(process.env.DATABASE_PORT ?? 5432),
      user: process.env.DATABASE_USERNAME ?? 'postgres',
      password: process.env.DATABASE_PASSWORD ?? '',
      database: 'postgres',
    });
    await connection.connect();
    await connection.query(statement);
    await connection.end();
  };
  const name = uniqueName();
  await run(`create database ${name}`);
  return { name, remove: () => run(`drop database if exists ${name} with (force)`) };
};

const mysql = async (): Promise<TestDatabase> => {
  const { createConnection } = await import('mysql2/promise');
  const run = async (statement: string) => {
    const connection = await createConnection({
      host: '127.0.0.1',
      port: Number(process.env.DATABASE_PORT ?? 3306),
      user: process.env.DATABASE_USERNAME ?? 'root',
      password: process.env.DATABASE_PASSWORD ?? '',
    });
    await connection.query(statement);
    await connection.end();
  };
  const name = uniqueName();
  await run(`create database ${name} character set utf8mb4`);
  return { name, remove: () => run(`drop database if exists ${name}`) };
};

export const createDatabase = (): Promise<TestDatabase> => ({ sqlite, postgres, mysql })[client()]();
