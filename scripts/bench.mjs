/**
 * `npm run bench`: how fast the built plugin is, beside others and beside what Strapi itself costs. It builds what is out of
 * date, starts everything it needs, prints a table for each part and writes all figures to `test/bench/results.json`.
 *
 * `--only engine|http|growth|cold|coverage|placing|suggestions|inputs` (repeatable) runs some parts; `--quick` takes less of
 * everything, for a first look.
 * It is no test: a figure out of reach is a MISS in the table, and only a part that cannot run makes the exit code 1.
 */
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { benchCoverage } from '../test/bench/coverage/index.mjs';
import { benchEngine } from '../test/bench/engine/index.mjs';
import { benchCold } from '../test/bench/http/cold.mjs';
import { benchGrowth } from '../test/bench/http/growth.mjs';
import { startLoad } from '../test/bench/http/site.mjs';
import { benchHttp } from '../test/bench/http/throughput.mjs';
import { createWorld } from '../test/bench/http/world.mjs';
import { benchInputs } from '../test/bench/inputs/index.mjs';
import { benchPlacing } from '../test/bench/placing/index.mjs';
import { benchSuggestions } from '../test/bench/suggestions/index.mjs';
import { figuresTable, verdict } from '../test/bench/lib/report.mjs';
import { PARTS } from './lib/build.mjs';
import { ROOT, runSteps } from './lib/steps.mjs';

const BENCHES = {
  engine: benchEngine,
  http: benchHttp,
  growth: benchGrowth,
  cold: benchCold,
  coverage: benchCoverage,
  placing: benchPlacing,
  suggestions: benchSuggestions,
  inputs: benchInputs,
};
const RESULTS = path.join(ROOT, 'test/bench/results.json');

const say = (text) => console.log(text);

const readOptions = () => {
  const { values } = parseArgs({
    options: { only: { type: 'string', multiple: true }, quick: { type: 'boolean', default: false } },
  });
  const names = values.only ?? Object.keys(BENCHES);
  const stranger = names.find((name) => !BENCHES[name]);
  if (stranger) throw new Error(`--only ${stranger}: choose one of ${Object.keys(BENCHES).join(', ')}.`);
  return { names, isQuick: values.quick };
};

const buildPlugin = async () => {
  const [{ name, takes, command, cwd, isStale }] = PARTS;
  if (!(await isStale())) return;
  const env = { NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' };
  await runSteps([{ say: `Building ${name} (${takes})`, command, args: ['build'], cwd, env }]);
};

/** The databases and the load generator, made when the first part needs them. */
const lazy = (create) => {
  let made;
  return { get: () => (made ??= create()), made: () => made };
};

const runPart = async (name, tools) => {
  const started = Date.now();
  try {
    const result = await BENCHES[name](await tools(name));
    say(`\n${result.title}\n\n${figuresTable(result.figures)}`);
    if (result.table) say(`\n${result.table}`);
    say(`\n(${Math.round((Date.now() - started) / 1000)} s)`);
    return result;
  } catch (error) {
    say(`\n${name}: could not be measured. ${error.stack}`);
    return { title: name, figures: [], failed: error.message };
  }
};

const summary = (parts) => {
  const figures = parts.flatMap(({ title, figures: own }) => own.map((figure) => ({ ...figure, title })));
  const judged = figures.filter((figure) => figure.reach);
  const misses = judged.filter((figure) => verdict(figure) === 'MISS');
  const failed = parts.filter((part) => part.failed);
  say(`\n${judged.length - misses.length} of ${judged.length} figures are within reach.`);
  for (const { title, what } of misses) say(`MISS  ${title.split(':')[0]}: ${what}`);
  for (const { title } of failed) say(`FAILED  ${title}`);
  return failed.length === 0;
};

const machine = () => ({
  node: process.version,
  cpus: os.cpus().length,
  cpu: os.cpus()[0]?.model ?? '',
  load: os.loadavg()[0],
});

const main = async () => {
  const { names, isQuick } = readOptions();
  await buildPlugin();
  const host = machine();
  say(`Node ${host.node}, ${host.cpus} cores (${host.cpu}), load ${host.load.toFixed(1)} before the start.`);
  say(
    "Strapi in production mode on SQLite, its default middlewares, log level 'error'. Ratios are medians over rounds.",
  );
  const world = lazy(createWorld);
  const load = lazy(startLoad);
  const tools = async (name) =>
    name === 'engine' ? { isQuick } : { isQuick, world: await world.get(), load: await load.get() };
  const parts = {};
  for (const name of names) parts[name] = await runPart(name, tools);
  await (await load.made())?.stop();
  host.loadAtTheEnd = os.loadavg()[0];
  const isComplete = summary(Object.values(parts));
  writeFileSync(
    RESULTS,
    `${JSON.stringify({ at: new Date().toISOString(), isQuick, machine: host, parts }, null, 2)}\n`,
  );
  say(`All figures: ${path.relative(process.cwd(), RESULTS)}`);
  if (!isComplete) process.exitCode = 1;
};

process.on('SIGINT', () => process.exit(130));
process.on('SIGTERM', () => process.exit(143));

try {
  await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
