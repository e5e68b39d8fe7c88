import {
  difference,
  joinSides,
  otherQuery,
  readComparison,
  sideOf,
  writeComparison,
} from '../../../admin/src/pages/Coverage/model/comparison';
import { figuresOf } from '../../../admin/src/pages/Coverage/model/figures';
import { buildGrid, step } from '../../../admin/src/pages/Coverage/model/grid';
import { isNarrowed, ownersIn } from '../../../admin/src/pages/Coverage/model/narrowing';
import { readStates } from '../../../admin/src/pages/Coverage/model/states';
import type { Coverage, CoverageMoment } from '../../../types';
import { moment } from '../../support/moment';

const touchpoint = (slug: string) =>
  ({ slug, name: slug, channel: 'website', phase: null, impact: 3, owner: null, have: 0, target: 0 }) as const;

const coverage = (moments: readonly CoverageMoment[], touchpoints: readonly string[]) =>
  ({
    journey: 'j',
    score: 50,
    stages: ['a', 'b', 'c'].map((slug) => ({ slug, name: slug, score: null, have: 0, target: 0 })),
    touchpoints: touchpoints.map(touchpoint),
    moments,
  }) as unknown as Coverage;

describe('a filter of cells', () => {
  const seen = coverage(
    [
      moment('a', 'home', { owner: 'Web' }),
      moment('b', 'home'),
      moment('c', 'home', { owner: 'Web' }),
      moment('a', 'mail'),
      moment('a', 'shop', { owner: 'Ads, search' }),
    ],
    ['home', 'mail', 'shop'],
  );
  const ofWeb = ({ owner }: CoverageMoment) => owner === 'Web';
  const grid = buildGrid(seen, { groupBy: 'channel', onlyGaps: false, shows: ofWeb, closed: new Set() });

  it('leaves rows without such a cell out, and the other cells of the rows that stay', () => {
    expect(grid.groups.flatMap(({ rows }) => rows.map(({ slug }) => slug))).toEqual(['home']);
    expect(grid.anyTouchpoint.size).toBe(0);
    expect([...grid.left]).toEqual(['b/home']);
    expect(grid.groups[0]?.total).toEqual({ have: 10, target: 10 });
  });

  it('is stepped over by the arrow keys', () => {
    expect(step(grid.rows, { stage: 'a', touchpoint: 'home' }, 'ArrowRight')).toEqual({
      stage: 'c',
      touchpoint: 'home',
    });
    expect(step(grid.rows, { stage: 'c', touchpoint: 'home' }, 'ArrowRight')).toBeNull();
    expect(step(grid.rows, { stage: 'b', touchpoint: 'home' }, 'ArrowDown')).toEqual({ stage: 'a', touchpoint: null });
  });

  it('offers the owners there are, and knows whether it is one', () => {
    expect(ownersIn(seen.moments)).toEqual(['Ads, search', 'Web']);
    expect(readStates('covered,nonsense,empty')).toEqual(['empty', 'covered']);
    expect([isNarrowed({}), isNarrowed({ owner: ['Web'] })]).toEqual([false, true]);
  });
});

describe('a comparison', () => {
  it.each([
    ['locale:de', { by: 'locale', value: 'de' }],
    ['segment:', { by: 'segment', value: null }],
    ['at:2026-11-27', { by: 'at', value: '2026-11-27' }],
  ] as const)('stands in the URL as %s', (text, comparison) => {
    expect(readComparison(text)).toEqual(comparison);
    expect(writeComparison(comparison)).toBe(text);
  });

  it.each(['', 'locale', 'owner:me', null])('is none for %p', (text) => expect(readComparison(text)).toBeNull());

  it('asks the same but for what is compared', () => {
    const query = { journey: 'j', locale: 'en', segment: 'families' };
    expect(otherQuery(query, { by: 'locale', value: 'de' })).toEqual({ ...query, locale: 'de' });
    expect(otherQuery(query, { by: 'segment', value: null })).toEqual({ ...query, segment: undefined });
  });

  it('shows rows that only the other side has, and by how much each cell differs', () => {
    const one = coverage([moment('a', 'home')], ['home']);
    const other = coverage([moment('a', 'home', { have: 5 }), moment('b', 'mail', { have: 1 })], ['home', 'mail']);
    expect(joinSides(one, other).touchpoints.map(({ slug }) => slug)).toEqual(['home', 'mail']);
    expect(joinSides(one, one)).toBe(one);
    const { cells } = sideOf(other);
    expect(difference(one.moments[0], cells.get('a/home'))).toBe(3);
    expect(difference(undefined, cells.get('b/mail'))).toBe(1);
    expect(difference(one.moments[0], undefined)).toBe(-2);
  });
});

test('the figures told of a cell are those that are not nought', () => {
  const told = (changes: Partial<CoverageMoment>, at: string | null = 'home') =>
    figuresOf(moment('a', at, { live: 0, ...changes })).map(({ key, value }) => [key, value]);
  expect(told({})).toEqual([]);
  expect(told({ live: 1, external: 2, stageWide: 3, missingLocales: ['de'], points: 4.1 })).toEqual([
    ['live', 1],
    ['external', 2],
    ['stageWide', 3],
    ['missingLocales', ['de']],
    ['points', 4.1],
  ]);
  expect(told({ stageWide: 3 }, null)).toEqual([]);
});
