import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const DEMO = path.resolve(__dirname, '../../../demo');
const STRAPI = path.resolve(__dirname, '../../../node_modules/.bin/strapi');
const BOOT_TIMEOUT = 90_000;

/** The demo app, built, running on a database and a port of its own. */
export interface Demo {
  readonly url: string;
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

const stopped = (child: ChildProcess) =>
  new Promise<void>((resolve) => (child.exitCode === null ? child.once('exit', () => resolve()) : resolve()));

/** Starts the demo; `seed: false` leaves it empty, as a fresh site is. */
export const startDemo = async ({ seed }: { seed: boolean }): Promise<Demo> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'touchpoints-e2e-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const output: string[] = [];
  const child = spawn(STRAPI, ['start'], {
    cwd: DEMO,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: path.join(folder, 'data.db'),
      SEED: String(seed),
      STRAPI_TELEMETRY_DISABLED: 'true',
    },
  });
  child.stdout.on('data', (data) => output.push(String(data)));
  child.stderr.on('data', (data) => output.push(String(data)));

  const stop = async () => {
    child.kill('SIGTERM');
    await stopped(child);
    rmSync(folder, { recursive: true, force: true });
  };

  const started = Date.now();
  while (!(await isUp(url))) {
    if (child.exitCode !== null || Date.now() - started > BOOT_TIMEOUT) {
      await stop();
      throw new Error(`The demo did not start:\n${output.join('').slice(-4000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { url, stop };
};
