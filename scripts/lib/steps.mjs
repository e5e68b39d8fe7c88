import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** A command of this project's own dependencies. */
export const bin = (name) => path.join(ROOT, 'node_modules/.bin', name);

/**
 * Runs one command with the terminal's own output. Ctrl-C and SIGTERM reach it, too; it is waited for.
 * @returns {Promise<number>} its exit code; 130 where it was stopped.
 */
export const run = (command, args = [], { cwd = ROOT, env = {} } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } });
    const forward = (signal) => child.kill(signal);
    process.on('SIGINT', forward);
    process.on('SIGTERM', forward);
    child.on('error', reject);
    child.on('exit', (code) => {
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
      resolve(code ?? 130);
    });
  });

/** Runs steps one after another, says what each does and how long it took, and stops at the first that fails. */
export const runSteps = async (steps) => {
  for (const { say, command, args, ...options } of steps) {
    console.log(`\n▸ ${say}`);
    const started = Date.now();
    const code = await run(path.isAbsolute(command) ? command : bin(command), args, options);
    if (code !== 0) {
      console.error(`\n✗ ${say}: exit code ${code}`);
      process.exit(code);
    }
    console.log(`✓ ${say} (${Math.round((Date.now() - started) / 1000)} s)`);
  }
};
