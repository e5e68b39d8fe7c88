/**
 * Everything a change must pass, on a clean checkout. Steps run side by side if there are cores for them; what each
 * printed is shown when it ends. At the end: how long each took, and what passed and failed.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { runSideBySide } from './lib/schedule.mjs';

const npm = (script, ...args) => ({ command: 'npm', args: ['run', '--silent', script, ...args] });
/** One worker, which boots one Strapi: two databases are tested side by side. */
const onDatabase = (client) => ({
  ...npm('test:integration', '--', '--maxWorkers=1'),
  env: { DATABASE_CLIENT: client },
});

const INSTALL = 'Install';
const CHROMIUM = 'Install Chromium';
const COMPILE = 'Compile SQLite';
const BUILD = 'Build the packages';
const DEMO = 'Build the demo';

/**
 * Those that others wait for come first, and those that keep both cores busy last. SQLite is compiled for a minute, which
 * most steps need not wait for.
 */
const STEPS = [
  { name: INSTALL, command: 'npm', args: ['ci', '--ignore-scripts', '--loglevel=error'] },
  { name: CHROMIUM, command: 'node', args: ['scripts/chromium.mjs'] },
  { name: BUILD, ...npm('build'), needs: [INSTALL] },
  { name: COMPILE, command: 'npm', args: ['rebuild', 'better-sqlite3', '--loglevel=error'], needs: [INSTALL] },
  { name: DEMO, ...npm('build:demo'), needs: [BUILD] },
  { name: 'Lint and format', ...npm('lint'), needs: [INSTALL] },
  { name: 'Type check', ...npm('typecheck'), needs: [INSTALL] },
  { name: 'Verify the packages', ...npm('verify'), needs: [BUILD] },
  { name: 'The packed client in a fresh app', ...npm('smoke:client'), needs: [BUILD] },
  { name: 'Integration tests on MariaDB', ...onDatabase('mysql'), needs: [COMPILE] },
  { name: 'The packed plugin in a fresh app', ...npm('smoke'), needs: [BUILD, COMPILE] },
  { name: 'Integration tests on PostgreSQL', ...onDatabase('postgres'), needs: [COMPILE] },
  { name: 'npm test (SQLite)', command: 'npm', args: ['test', '--silent'], needs: [COMPILE], cores: 2 },
  { name: 'Browser tests on the built admin', ...npm('test:e2e'), needs: [CHROMIUM, DEMO, COMPILE], cores: 2 },
];

const rounded = (seconds) => String(Math.round(seconds));

/** What each step's test runs wrote down; a step without tests is one thing that passes or fails. */
const countsOf = (folder, { name, result }) => {
  const reports = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name === slug(name))
    .flatMap(({ name: inside }) =>
      readdirSync(path.join(folder, inside)).map((file) => path.join(folder, inside, file)),
    )
    .map((file) => JSON.parse(readFileSync(file, 'utf8')));
  const sum = (key) => reports.reduce((total, report) => total + report[key], 0);
  const counts = { passed: sum('passed'), failed: sum('failed'), flaky: sum('flaky') };
  if (reports.length === 0 && result === 'passed') counts.passed = 1;
  if (result !== 'passed' && counts.failed === 0) counts.failed = 1;
  return counts;
};

const slug = (name) => name.toLowerCase().replace(/\W+/g, '-');

const folder = mkdtempSync(path.join(tmpdir(), 'touchpoints-ci-'));
process.env.CI = 'true';
process.env.STRAPI_TELEMETRY_DISABLED = 'true';
try {
  const outcomes = await runSideBySide(
    STEPS.map((step) => ({ ...step, env: { ...step.env, REPORT_FOLDER: path.join(folder, slug(step.name)) } })),
    {
      cores: Math.max(2, availableParallelism()),
      onStart: ({ name }) => console.log(`▸ ${name} …`),
      onEnd: ({ name, result, seconds }, output) => {
        if (output.trim()) console.log(`\n── ${name}\n${output.trimEnd()}`);
        console.log(`${result === 'passed' ? '✓' : '✗'} ${name}: ${result}, ${rounded(seconds)} s\n`);
      },
    },
  );
  const rows = outcomes.map((outcome) => ({ ...outcome, ...countsOf(folder, outcome) }));
  console.log('   from  seconds  passed  failed  step');
  for (const { name, start, seconds, passed, failed } of rows.sort((a, b) => a.start - b.start)) {
    const figures = [rounded(start).padStart(7), rounded(seconds).padStart(9), String(passed).padStart(8)];
    console.log(`${figures.join('')}${String(failed).padStart(8)}  ${name}`);
  }
  const total = (key) => rows.reduce((sum, row) => sum + row[key], 0);
  if (total('flaky') > 0) console.log(`${total('flaky')} flaky: passed at the second try only; see the traces`);
  console.log(`${total('passed')} passed, ${total('failed')} failed`);
  process.exitCode = total('failed') === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
