import { spawnSync } from 'node:child_process';
import path from 'node:path';

const STEPS = path.resolve('scripts/lib/steps.mjs');
const node = (say: string, code: string) => ({ say, command: process.execPath, args: ['-e', code] });

/** Runs steps as a script does, in a process of its own, and gives what it printed without how long anything took. */
const runSteps = (steps: readonly object[], options: object) => {
  const script = `import { runSteps } from ${JSON.stringify(STEPS)};
    await runSteps(${JSON.stringify(steps)}, ${JSON.stringify(options)});
    console.log('the end');`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  return { status, stdout: stdout.replaceAll(/\(\d+ s\)/g, '(… s)'), stderr };
};

const BUILD = node('Building', "console.log('a table of files'); console.error('a warning')");
const FAILS = node('Starting', "console.log('the reason'); process.exit(3)");

describe('steps that are quiet', () => {
  test('take one line each, whatever they print', () => {
    expect(runSteps([BUILD, BUILD], { verbose: false })).toEqual({
      status: 0,
      stdout: 'Building … done (… s)\nBuilding … done (… s)\nthe end\n',
      stderr: '',
    });
  });

  test('show all that they printed where one fails, and end with its exit code', () => {
    expect(runSteps([BUILD, FAILS, BUILD], { verbose: false })).toEqual({
      status: 3,
      stdout: 'Building … done (… s)\nStarting … failed\n\nthe reason\n\n',
      stderr: '✗ Starting: exit code 3\n',
    });
  });

  test('that somebody stops say so, and nothing else', () => {
    const stops = node(
      'Waiting',
      "console.log('half of it'); process.kill(process.ppid); setTimeout(() => {}, 60_000)",
    );
    expect(runSteps([stops], { verbose: false })).toEqual({ status: 130, stdout: 'Waiting … stopped\n', stderr: '' });
  });

  test('that are killed have failed', () => {
    const killed = node('Building', "console.log('half of it'); process.kill(process.pid, 'SIGKILL')");
    expect(runSteps([killed], { verbose: false })).toMatchObject({
      status: 1,
      stdout: 'Building … failed\n\nhalf of it\n\n',
    });
  });
});

test('steps that are verbose print as they go', () => {
  expect(runSteps([BUILD], { verbose: true })).toEqual({
    status: 0,
    stdout: '\n▸ Building\na table of files\n✓ Building (… s)\nthe end\n',
    stderr: 'a warning\n',
  });
});
