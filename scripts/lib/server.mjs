import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A port that nobody listens on now. */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const answers = (url) =>
  fetch(url, { signal: AbortSignal.timeout(5000) }).then(
    ({ ok }) => ok,
    () => false,
  );

const KILL_AFTER_MS = 10_000;

/**
 * Starts a program that serves, and waits until `url` answers. It is a group of processes of its own, so that `stop` ends
 * what the program started, too. What it prints is given to `onOutput`, or kept for the error.
 *
 * @param {object} options
 * @param {AbortSignal} [options.signal] ends it, also while it starts
 * @throws where it ends or does not answer in time; without `onOutput`, with the end of what it said.
 * @returns {Promise<{ stop: () => Promise<void>, ended: Promise<void> }>}
 */
export async function startServer(command, args, { cwd, env = {}, url, within = 90_000, onOutput, signal }) {
  const said = [];
  const keep = onOutput ?? ((data) => said.push(String(data)));
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  let hasEnded = false;
  const ended = new Promise((resolve) => child.once('exit', resolve).once('error', resolve)).then(() => {
    hasEnded = true;
  });

  const kill = (how) => {
    try {
      process.kill(-child.pid, how);
    } catch {
      // It has ended by itself.
    }
  };
  const stop = async () => {
    kill('SIGTERM');
    const timer = setTimeout(() => kill('SIGKILL'), KILL_AFTER_MS);
    await ended;
    clearTimeout(timer);
  };
  signal?.addEventListener('abort', () => void stop(), { once: true });

  for (const started = Date.now(); !(await answers(url)); await wait(200)) {
    if (!hasEnded && !signal?.aborted && Date.now() - started <= within) continue;
    const reason = hasEnded ? `ended before it answered on ${url}` : `did not answer on ${url}`;
    await stop();
    signal?.throwIfAborted();
    throw new Error(`${command} ${args.join(' ')} ${reason}\n${said.join('').slice(-3000)}`.trim());
  }
  return { stop, ended };
}
