import fc from 'fast-check';
import { belowUsual, cover, gapsOf, unreachable } from '../../../engine';
import type { World } from '../../../engine';
import { coverageOptions, NOW, SEGMENTS, worlds } from '../../support/engine/arbitrary';
import { referenceCoverage, referenceFates } from '../../support/engine/reference-coverage';

// Lists up to their `maxLength`: by default they stay at ten or less, and no list of ten would ever be full.
fc.configureGlobal({ defaultSizeToMaxWhenMaxSpecified: true });

const smallWorlds = worlds(20, ['a', 'b', 'c', 'd']);
/** Enough entries to push others off a list of ten. */
const crowdedWorlds = worlds(60, [...'abcdefghijklmno']);

/** One stage, locale and segment, all published and live: one touchpoint crowds out all others, one has a little room. */
const denseWorlds = worlds(60, [...'abcdefghijklmno']).map((world): World => ({
  ...world,
  journey: { ...world.journey, locales: ['en'] },
  locales: ['en'],
  touchpoints: world.touchpoints.filter(({ slug }) => slug !== 'store'),
  placements: world.placements.map((placement) => {
    const isHeavy = placement.touchpoint === 'email' || placement.touchpoint === 'store';
    return {
      ...placement,
      locale: null,
      stage: 's1',
      touchpoint: isHeavy ? 'email' : placement.touchpoint === 'chat' ? 'chat' : null,
      segments: isHeavy || placement.weight === 50 ? ['pro'] : [],
      weight: isHeavy ? 90 : placement.weight,
      startsAt: null,
      endsAt: null,
    };
  }),
  entries: new Map(
    [...world.entries].map(([key, entry]) => [
      key,
      { ...entry, versions: [{ locale: 'en', published: true, updatedAt: NOW }] },
    ]),
  ),
}));

const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(Number((value * 10).toFixed(6))) / 10;

test('coverage is what its definition says', () => {
  fc.assert(
    fc.property(smallWorlds, coverageOptions, (world, options) => {
      const missed = referenceFates(world, options.at, SEGMENTS);
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

test('what cannot be reached, and what is not among the usual, is what requests say, whatever their segments', () => {
  fc.assert(
    fc.property(fc.oneof(smallWorlds, crowdedWorlds, denseWorlds), coverageOptions, (world, options) => {
      const expected = referenceFates(world, options.at, SEGMENTS);
      expect([...unreachable(world, options)].sort()).toEqual(expected.unreachable.sort());
      expect([...belowUsual(world, options)].sort()).toEqual(expected.belowUsual.sort());
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
