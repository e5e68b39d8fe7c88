import fc from 'fast-check';
import { cover, gapsOf, unreachable } from '../../../engine';
import { coverageOptions, SEGMENTS, worlds } from '../../support/engine/arbitrary';
import { referenceCoverage, referenceUnreachable } from '../../support/engine/reference-coverage';

const smallWorlds = worlds(20, ['a', 'b', 'c', 'd']);
/** Enough entries to push others off a list of ten. */
const crowdedWorlds = worlds(60, [...'abcdefghijklmno']);

/** All at one stage with one touchpoint, and always: lists of ten that are nearly, or just, full. */
const denseWorlds = worlds(60, [...'abcdefgh']).map((world) => ({
  ...world,
  touchpoints: world.touchpoints.slice(0, 1),
  placements: world.placements.map((placement) => ({
    ...placement,
    stage: 's1',
    touchpoint: placement.touchpoint === 'email' ? 'email' : null,
    startsAt: null,
    endsAt: null,
  })),
}));

const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(Number((value * 10).toFixed(6))) / 10;

test('coverage is what its definition says', () => {
  fc.assert(
    fc.property(smallWorlds, coverageOptions, (world, options) => {
      const missed = referenceUnreachable(world, options.at, SEGMENTS);
      const expected = referenceCoverage(world, options, missed);
      const actual = cover(world, options);
      expect(actual.moments.map(({ points: _points, priority: _priority, ...figures }) => figures)).toEqual(
        expected.moments,
      );
      expect(actual.score).toBe(rounded(expected.score));
    }),
    { numRuns: 1000 },
  );
});

test('what nobody is shown is what no request returns, whatever its segments', () => {
  fc.assert(
    fc.property(fc.oneof(smallWorlds, crowdedWorlds, denseWorlds), coverageOptions, (world, options) => {
      const found = [...unreachable(world, options)].sort();
      expect(found).toEqual(referenceUnreachable(world, options.at, SEGMENTS).sort());
    }),
    { numRuns: 600 },
  );
});

test('the points of all gaps are what the score lacks, but for rounding', () => {
  fc.assert(
    fc.property(smallWorlds, coverageOptions, (world, options) => {
      const coverage = cover(world, options);
      const gaps = gapsOf(coverage);
      const points = gaps.reduce((sum, gap) => sum + gap.points, 0);
      if (coverage.score === null) expect(gaps).toEqual([]);
      else expect(Math.abs(100 - coverage.score - points)).toBeLessThanOrEqual(0.05 * (gaps.length + 1) + 1e-9);
      expect(gaps.length).toBe(coverage.totals.gaps);
      expect(gaps.map((gap) => gap.priority)).toEqual(gaps.map((gap) => gap.priority).sort((a, b) => b - a));
    }),
  );
});

test('the sums of stages and of the whole agree, and hold no surplus', () => {
  fc.assert(
    fc.property(smallWorlds, coverageOptions, (world, options) => {
      const { stages, totals, moments } = cover(world, options);
      expect(stages.reduce((sum, stage) => sum + stage.have, 0)).toBe(totals.have);
      expect(stages.reduce((sum, stage) => sum + stage.target, 0)).toBe(totals.target);
      expect(totals.have).toBeLessThanOrEqual(totals.target);
      expect(totals.planned + totals.unplanned).toBe(moments.length);
    }),
  );
});
