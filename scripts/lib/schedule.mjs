import { spawn } from 'node:child_process';
import { ROOT } from './steps.mjs';

/**
 * @typedef {object} Step
 * @property {string} name what it does, for a person
 * @property {string} command
 * @property {string[]} [args]
 * @property {Record<string, string>} [env]
 * @property {string[]} [needs] names of steps that must have passed before
 * @property {number} [cores] how many it keeps busy, 1 by default
 */

/**
 * @typedef {object} Outcome
 * @property {string} name
 * @property {'passed' | 'failed' | 'left out'} result `left out` where something that it needs has failed
 * @property {number} start seconds after the first step began
 * @property {number} seconds
 */

const run = ({ command, args = [], env = {} }) =>
  new Promise((resolve) => {
    const output = [];
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (data) => output.push(data));
    child.stderr.on('data', (data) => output.push(data));
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(output).toString() }));
  });

/**
 * Runs steps side by side where there are cores for them, each as soon as what it needs has passed, in the order given where
 * several could begin. What a step printed is shown in one piece, when it ends. A failure keeps only those from running that
 * need the step: one run shows everything that is wrong.
 *
 * @param {Step[]} steps
 * @param {{ cores: number, onStart: (step: Step) => void, onEnd: (outcome: Outcome, output: string) => void }} options
 * @returns {Promise<Outcome[]>} in the order in which they ended
 */
export const runSideBySide = async (steps, { cores, onStart, onEnd }) => {
  const began = Date.now();
  const seconds = () => (Date.now() - began) / 1000;
  const outcomes = new Map();
  const running = new Map();
  const waiting = [...steps];

  const end = (outcome, output) => {
    outcomes.set(outcome.name, outcome);
    onEnd(outcome, output);
  };
  const begin = (step) => {
    const start = seconds();
    onStart(step);
    const ended = run(step).then(({ code, output }) => {
      running.delete(step.name);
      const result = code === 0 ? 'passed' : 'failed';
      end({ name: step.name, result, start, seconds: seconds() - start }, output);
    });
    running.set(step.name, { ended, cores: step.cores ?? 1 });
  };
  const free = () => cores - [...running.values()].reduce((sum, one) => sum + one.cores, 0);
  const take = (step) => waiting.splice(waiting.indexOf(step), 1);

  /** Begins what can begin now. */
  const goOn = () => {
    for (const step of [...waiting]) {
      const needed = (step.needs ?? []).map((name) => outcomes.get(name)?.result);
      if (needed.some((result) => result === 'failed' || result === 'left out')) {
        take(step);
        end({ name: step.name, result: 'left out', start: seconds(), seconds: 0 }, '');
        continue;
      }
      if (needed.includes(undefined)) continue;
      // One that is next and does not fit holds back those after it, or it would never begin.
      if (running.size > 0 && (step.cores ?? 1) > free()) return;
      take(step);
      begin(step);
    }
  };

  for (goOn(); running.size > 0 || waiting.length > 0; goOn()) {
    if (running.size === 0)
      throw new Error(`Steps that need each other: ${waiting.map(({ name }) => name).join(', ')}`);
    await Promise.race([...running.values()].map(({ ended }) => ended));
  }
  return [...outcomes.values()];
};
