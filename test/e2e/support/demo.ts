import { spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const DEMO = path.resolve(__dirname, '../../../demo');
const STRAPI = path.resolve(__dirname, '../../../node_modules/.bin/strapi');

/** How long a demo may take to be up: one that seeds itself needs ten seconds on an idle machine. */
export const BOOT_TIMEOUT = 90_000;

/** The demo app, built, running on a database and a port of its own. */
export interface Demo {
  readonly url: string;
  /** The SQLite file, complete once the demo is stopped. */
  readonly database: string;
  /** All that the server has said until now. */
  log(): string;
  stop(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

const isUp = (url: string) =>
  fetch(`${url}/_health`).then(
    (answer) => answer.ok,
    () => false,
  );

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => (hasEnded(child) ? resolve() : child.once('exit', () => resolve())));

/** Where a demo's database comes from: it writes the demo content, stays empty as a fresh site is, or goes on from a file. */
export type Start = 'seeded' | 'empty' | { readonly copyOf: string };

/** Starts a demo in `folder`, which it makes where none is named and removes when it is stopped. */
export const startDemo = async (start: Start, folder?: string): Promise<Demo> => {
  const home = folder ?? mkdtempSync(path.join(tmpdir(), 'touchpoints-e2e-'));
  const database = path.join(home, 'data.db');
  if (typeof start === 'object') copyFileSync(start.copyOf, database);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const output: string[] = [];
  const log = () => output.join('');
  const child = spawn(STRAPI, ['start'], {
    cwd: DEMO,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: database,
      SEED: String(start !== 'empty'),
      STRAPI_TELEMETRY_DISABLED: 'true',
    },
  });
  child.stdout.on('data', (data) => output.push(String(data)));
  child.stderr.on('data', (data) => output.push(String(data)));

  const stop = async () => {
    child.kill('SIGTERM');
    await ended(child);
    if (!folder) rmSync(home, { recursive: true, force: true });
  };

  for (const started = Date.now(); !(await isUp(url)); await wait(100)) {
    if (hasEnded(child) || Date.now() - started > BOOT_TIMEOUT) {
      await stop();
      throw new Error(`The demo did not start:\n${log().slice(-4000)}`);
    }
  }
  return { url, database, log, stop };
};
