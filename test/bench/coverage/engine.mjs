import { cover, surveyOf, unreachable, updateSurvey } from '../../../dist/engine/index.mjs';
import { amount } from '../lib/report.mjs';
import { median, msSince, percentile } from '../lib/stats.mjs';
import { LOCALES, NOW, SEGMENTS, TYPES, worldOf } from './world.mjs';

const ROUNDS = 15;
const DAY = 24 * 60 * 60 * 1000;
const CHANGES = 60;

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

/** Each look is at an earlier moment than the one before: what was found for a later one is of no use to it. */
const firstLooks = (survey) =>
  Object.entries(LOOKS).map(([name, asked]) =>
    figure(
      `engine: a first look, ${name}`,
      timed(ROUNDS, (round) => cover(survey, { ...asked, at: asked.at - round })),
      60,
    ),
  );

/** Closes the window of a placement and looks again. */
const changes = (world, survey, options) => {
  let now = survey;
  const changeOne = (list) => (round) => {
    const before = list[round];
    now = updateSurvey(now, [before], [{ ...before, endsAt: NOW - DAY }]);
    cover(now, options);
  };
  const anywhere = world.placements.filter(({ touchpoint }) => touchpoint === null).slice(0, CHANGES);
  const atTouchpoints = world.placements.filter(({ touchpoint }) => touchpoint !== null).slice(0, CHANGES);
  return [
    figure('engine: one placement at a touchpoint changed', timed(CHANGES, changeOne(atTouchpoints)), 5),
    figure('engine: one placement for a whole stage changed', timed(CHANGES, changeOne(anywhere)), 5),
  ];
};

/** Compiling a survey, one look, and the look again after one placement changed; reads the built engine. */
export const measureEngine = (placements) => {
  const world = worldOf(placements);
  const options = { at: NOW, locale: LOCALES[0] };
  cover(world, options);
  const compiling = figure(
    'engine: compiling a survey',
    timed(5, () => surveyOf(world)),
  );
  const survey = surveyOf(world);
  const first = firstLooks(survey);
  cover(survey, options);
  const again = figure(
    'engine: the same look again',
    timed(ROUNDS, () => cover(survey, options)),
  );
  const lost = figure(
    'engine: only what cannot be reached, again',
    timed(ROUNDS, () => unreachable(survey, options)),
  );
  return [...first, again, lost, ...changes(world, survey, options), compiling];
};
