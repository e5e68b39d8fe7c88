import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** A command of this project's own dependencies. */
export const bin = (name) => path.join(ROOT, 'node_modules/.bin', name);

/** What `run` gives for a command that was stopped, as shells do. */
const STOPPED = 130;

/**
 * Runs one command and waits for it. It prints to the terminal, or what it prints is given to `onOutput`. Ctrl-C and SIGTERM
 * reach it, too.
 * @returns {Promise<number>} its exit code; 130 if it was stopped, 1 if something else killed it.
 */
export const run = (command, args = [], { cwd = ROOT, env = {}, onOutput } = {}) =>
  new Promise((resolve, reject) => {
    const stdio = onOutput ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    const child = spawn(command, args, { cwd, stdio, env: { ...process.env, ...env } });
    child.stdout?.on('data', onOutput);
    child.stderr?.on('data', onOutput);
    let isStopped = false;
    const forward = (signal) => {
      isStopped = true;
      child.kill(signal);
    };
    process.on('SIGINT', forward);
    process.on('SIGTERM', forward);
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
      resolve(code !== 0 && isStopped ? STOPPED : (code ?? 1));
    });
  });

const secondsSince = (started) => `${Math.round((Date.now() - started) / 1000)} s`;

/**
 * Does one piece of work in one line: what it is, then how long it took. What it prints is given to `onOutput` and shown only
 * if it fails, all of it. With `verbose` there is no `onOutput`, and it prints to the terminal.
 * @template T
 * @param {string} say
 * @param {(options: { onOutput?: (data: Buffer) => void }) => Promise<T>} work
 * @returns {Promise<T>}
 */
export const inOneLine = async (say, work, { verbose = false } = {}) => {
  const started = Date.now();
  if (verbose) {
    console.log(`\n▸ ${say}`);
    const result = await work({});
    console.log(`✓ ${say} (${secondsSince(started)})`);
    return result;
  }
  const output = [];
  process.stdout.write(`${say} … `);
  try {
    const result = await work({ onOutput: (data) => output.push(data) });
    process.stdout.write(`done (${secondsSince(started)})\n`);
    return result;
  } catch (error) {
    process.stdout.write(`${error.stopped ? 'stopped' : 'failed'}\n`);
    if (!error.stopped) process.stdout.write(`\n${Buffer.concat(output)}\n`);
    throw error;
  }
};

const runStep = async ({ say, command, args, ...options }, onOutput) => {
  const code = await run(path.isAbsolute(command) ? command : bin(command), args, { ...options, onOutput });
  if (code !== 0) throw Object.assign(new Error(`${say}: exit code ${code}`), { code, stopped: code === STOPPED });
};

/** Runs steps one after another, each in one line or `verbose`, and stops at the first that fails. */
export const runSteps = async (steps, { verbose = true } = {}) => {
  for (const step of steps) {
    try {
      await inOneLine(step.say, ({ onOutput }) => runStep(step, onOutput), { verbose });
    } catch (error) {
      if (!error.stopped) console.error(`✗ ${error.message}`);
      process.exit(error.code ?? 1);
    }
  }
};
