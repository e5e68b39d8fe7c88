/**
 * How long coverage takes at a hundred thousand placements: compiling a survey, one look, and the look again after one
 * placement changed. Reads the built engine: `npm run build` first. `node test/bench/coverage/index.mjs [placements]`
 */
import { cover, surveyOf, unreachable, updateSurvey } from '../../../dist/engine/index.mjs';
import { amount, figuresTable } from '../lib/report.mjs';
import { median, msSince, percentile } from '../lib/stats.mjs';
import { LOCALES, NOW, SEGMENTS, TYPES, worldOf } from './world.mjs';

const ROUNDS = 15;
const DAY = 24 * 60 * 60 * 1000;

const LOOKS = {
  'another date': { at: NOW + 40 * DAY, locale: LOCALES[0] },
  'the default locale': { at: NOW, locale: LOCALES[0] },
  'no locale': { at: NOW - ROUNDS },
  'a segment': { at: NOW - 2 * ROUNDS, locale: LOCALES[0], segment: SEGMENTS[0] },
  'two content types': { at: NOW - 3 * ROUNDS, locale: LOCALES[0], contentTypes: TYPES.slice(0, 2) },
};

const timed = (rounds, work) => {
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = process.hrtime.bigint();
    work(round);
    times.push(msSince(start));
  }
  return times;
};

const figure = (what, times, atMost) => ({
  what,
  value: median(times),
  unit: 'ms',
  detail: `from ${amount(Math.min(...times), 'ms')}; 95 % within ${amount(percentile(times, 0.95), 'ms')}`,
  ...(atMost && { reach: { atMost } }),
});

const world = worldOf(Number(process.argv[2] ?? 100_000));
const options = { at: NOW, locale: LOCALES[0] };
const figures = [];

const start = process.hrtime.bigint();
cover(world, options);
const first = msSince(start);

figures.push(
  figure(
    'compiling a survey',
    timed(5, () => surveyOf(world)),
    300,
  ),
);

let survey = surveyOf(world);
/** Each look is at an earlier moment than the one before: what was found for a later one is of no use to it. */
for (const [name, asked] of Object.entries(LOOKS)) {
  const times = timed(ROUNDS, (round) => cover(survey, { ...asked, at: asked.at - round }));
  figures.push(figure(`a first look: ${name}`, times, 60));
}

cover(survey, options);
figures.push(
  figure(
    'the same look again',
    timed(ROUNDS, () => cover(survey, options)),
  ),
);
figures.push(
  figure(
    'only what is never shown, again',
    timed(ROUNDS, () => unreachable(survey, options)),
  ),
);

/** Closes the window of a placement, in turn of one at a touchpoint and of one for the whole stage. */
const changeOne = (list) => (round) => {
  const before = list[round];
  survey = updateSurvey(survey, [before], [{ ...before, endsAt: NOW - DAY }]);
  cover(survey, options);
};
const CHANGES = 60;
const anywhere = world.placements.filter(({ touchpoint }) => touchpoint === null).slice(0, CHANGES);
const atTouchpoints = world.placements.filter(({ touchpoint }) => touchpoint !== null).slice(0, CHANGES);
figures.push(figure('one placement at a touchpoint changed', timed(CHANGES, changeOne(atTouchpoints)), 5));
figures.push(figure('one placement for a whole stage changed', timed(CHANGES, changeOne(anywhere)), 5));

console.log(
  `${world.placements.length} placements of ${world.entries.size} entries, 5 stages × 40 touchpoints × 5 locales`,
);
console.log(`a world compiled and looked at, in a cold process: ${amount(first, 'ms')}\n`);
console.log(figuresTable(figures));
