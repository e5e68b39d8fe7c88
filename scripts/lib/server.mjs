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

/**
 * Starts a program that serves, and waits until `url` answers. It is a group of processes of its own, so that `stop` ends
 * what the program started, too.
 *
 * @throws with the end of what it said, where it ends or does not answer in time.
 * @returns {Promise<{ stop: () => Promise<void> }>}
 */
export async function startServer(command, args, { cwd, env = {}, url, within = 90_000 }) {
  const said = [];
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, detached: true });
  child.stdout.on('data', (data) => said.push(String(data)));
  child.stderr.on('data', (data) => said.push(String(data)));
  const ended = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));

  const stop = async () => {
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It has ended by itself.
    }
    await ended;
  };

  for (const started = Date.now(); !(await answers(url)); await wait(200)) {
    if (child.exitCode !== null || Date.now() - started > within) {
      await stop();
      throw new Error(`${command} ${args.join(' ')} did not answer on ${url}:\n${said.join('').slice(-3000)}`);
    }
  }
  return { stop };
}
