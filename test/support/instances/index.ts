import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { fetchJson } from '../fetch-json';

/** One Strapi process of several. */
export interface Instance {
  readonly url: string;
  /** Runs one of the tasks of instance.cjs there. */
  run(task: string, ...args: unknown[]): Promise<unknown>;
  get(path: string): Promise<{ status: number; body: { data: { documentId: string }[] } & Record<string, never> }>;
  stop(): Promise<void>;
  /** Ends it at once, whatever it does. */
  kill(): Promise<void>;
}

interface Answer {
  readonly id?: number;
  readonly port?: number;
  readonly result?: unknown;
  readonly error?: string;
}

const within = async <T>(ms: number, what: string, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

/** Boots the fixture app, or the one in another folder, in a process of its own, on that database. */
export const startInstance = async (
  database: string,
  config: object,
  folder?: string,
  bootWithin = 60_000,
): Promise<Instance> => {
  const child = fork(join(__dirname, 'instance.cjs'), {
    env: {
      ...process.env,
      TEST_DATABASE: database,
      ...(folder ? { TEST_APP: folder } : {}),
      TOUCHPOINTS_CONFIG: JSON.stringify(config),
      STRAPI_TELEMETRY_DISABLED: 'true',
      NODE_ENV: 'production',
      // The driver's deprecation notices are about Strapi's own queries.
      NODE_OPTIONS: '--no-deprecation',
    },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  let calls = 0;
  const started = new Promise<number>((resolve, reject) => {
    child.on('message', (answer: Answer) => {
      if (answer.port !== undefined) resolve(answer.port);
      else waiting.get(answer.id!)?.(answer);
    });
    child.once('exit', (code) => reject(new Error(`The instance ended with ${code}`)));
  });
  const url = `http://127.0.0.1:${await within(bootWithin, 'Booting', started)}`;

  return {
    url,
    run(task, ...args) {
      const id = (calls += 1);
      const answered = new Promise<unknown>((resolve, reject) => {
        waiting.set(id, ({ result, error }) => (error === undefined ? resolve(result) : reject(new Error(error))));
      });
      child.send({ id, task, args });
      return within(20_000, task, answered);
    },
    async get(path) {
      const { status, body } = await fetchJson(url, path, { headers: { connection: 'close' } });
      return { status, body: body as never };
    },
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.send({ task: 'stop' });
      await within(20_000, 'Stopping', ended);
    },
    async kill() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await within(20_000, 'Dying', ended);
    },
  };
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
};

const accepts = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

/** A Redis of the test's own, that can be killed and come back at the same port. */
export const createRedis = async () => {
  const port = await freePort();
  let server: ChildProcess | undefined;
  const redis = {
    url: `redis://127.0.0.1:${port}`,
    async start(): Promise<void> {
      server = spawn(
        'redis-server',
        ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
        {
          stdio: 'ignore',
        },
      );
      const failed = once(server, 'error').then(([error]) => Promise.reject(error as Error));
      const ready = (async () => {
        for (let i = 0; i < 200 && !(await accepts(port)); i += 1)
          await new Promise((resolve) => setTimeout(resolve, 25));
      })();
      await Promise.race([ready, failed]);
    },
    /** Waits until so many instances listen to it; they try again every few seconds where it was away. */
    async heardBy(instances: number): Promise<void> {
      const asking = new Redis(port, '127.0.0.1');
      const listening = async () => String(await asking.client('LIST')).match(/\bsub=[1-9]/g)?.length ?? 0;
      try {
        for (const until = Date.now() + 20_000; (await listening()) < instances;) {
          if (Date.now() > until) throw new Error(`Not every one of ${instances} instances listens to Redis`);
          await new Promise((resolve) => setTimeout(resolve, 25));
        }
      } finally {
        asking.disconnect();
      }
    },
    async kill(): Promise<void> {
      if (!server || server.exitCode !== null || server.signalCode !== null) return;
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
    },
  };
  return redis;
};
