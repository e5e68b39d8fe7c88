import { cellKey, lookOf, parseCell, rankGaps } from '../../../admin/src/pages/Coverage/model/cells';
import { flagsOf } from '../../../admin/src/pages/Coverage/model/flags';
import { buildGrid, step } from '../../../admin/src/pages/Coverage/model/grid';
import {
  draftOf,
  faultsOf,
  momentAt,
  momentOf,
  samePlan,
  withMoment,
} from '../../../admin/src/pages/Coverage/model/plan';
import type { Coverage, CoverageMoment, CoverageTouchpoint, Journey, Moment } from '../../../types';
import { moment } from '../../support/moment';

const gap = { state: 'empty', have: 0, live: 0 } as const;

const touchpoint = (slug: string, channel: string | null): CoverageTouchpoint => ({
  slug,
  name: slug,
  channel,
  phase: null,
  impact: 3,
  owner: null,
  usualNumber: 10,
  have: 0,
  target: 0,
});

const coverage: Coverage = {
  journey: 'main',
  score: 50,
  stages: ['see', 'buy'].map((slug) => ({ slug, name: slug, score: 50, have: 1, target: 2 })),
  touchpoints: [
    touchpoint('home', 'website'),
    touchpoint('mail', 'email'),
    touchpoint('shop', 'website'),
    touchpoint('talk', null),
  ],
  moments: [
    moment('see', null),
    moment('see', 'home', { have: 5 }),
    moment('buy', 'home', { ...gap, points: 4, priority: 4 }),
    moment('see', 'mail', { state: 'thin', have: 1, points: 9, priority: 9 }),
    moment('buy', 'talk', { planned: false, target: 0, state: null, have: 1 }),
  ],
  totals: { have: 0, target: 0, live: 0, planned: 0, gaps: 2, unplanned: 1, unreachable: 0, belowUsual: 0 },
};

const grid = (options: Partial<Parameters<typeof buildGrid>[1]> = {}) =>
  buildGrid(coverage, { groupBy: 'channel', onlyGaps: false, closed: new Set(), ...options });

describe('cells', () => {
  it('stand in the URL as one string', () => {
    expect(parseCell(cellKey({ stage: 'see', touchpoint: null }))).toEqual({ stage: 'see', touchpoint: null });
    expect(parseCell(cellKey({ stage: 'see', touchpoint: 'home' }))).toEqual({ stage: 'see', touchpoint: 'home' });
    expect(parseCell('')).toBeNull();
  });

  it('are ranked by priority, gaps only', () => {
    expect(rankGaps(coverage.moments).map(cellKey)).toEqual(['see/mail', 'buy/home']);
  });

  it('look unplanned without a plan, and as needing none with a target of 0', () => {
    expect(lookOf(moment('see', null, { state: null, planned: false }))).toBe('unplanned');
    expect(lookOf(moment('see', null, { state: null, target: 0 }))).toBe('none');
  });
});

describe('flags', () => {
  it('put what is urgent first', () => {
    const flags = flagsOf(moment('see', 'home', { ...gap, overdue: true, draft: 2, stageWide: 1, stale: 1 }));
    expect(flags.map(({ kind }) => kind)).toEqual(['overdue', 'draft', 'stale', 'fallback']);
  });

  it('do not call an empty cell untranslated', () => {
    expect(flagsOf(moment('see', 'home', { ...gap, missingLocales: ['de', 'fr'] }))).toEqual([]);
    expect(flagsOf(moment('see', 'home', { missingLocales: ['de'] }))[0]?.kind).toBe('missingLocales');
  });
});

describe('the grid', () => {
  it('groups by channel, what has none last, and rolls up no more than the targets', () => {
    expect(grid().groups.map(({ key, total }) => [key, total])).toEqual([
      ['website', { have: 2, target: 4 }],
      ['email', { have: 1, target: 2 }],
      ['other', { have: 0, target: 0 }],
    ]);
  });

  it('keeps only rows with a gap', () => {
    const only = grid({ onlyGaps: true });
    expect(only.anyTouchpoint.size).toBe(0);
    expect([...only.left]).toEqual(['see/home', 'buy/mail']);
    expect(only.groups.flatMap(({ rows }) => rows.map(({ slug }) => slug))).toEqual(['home', 'mail']);
    // What is not shown is there all the same: the figures say what the heads of the stages say.
    const sums = (model: ReturnType<typeof grid>) => model.groups.map(({ total, byStage }) => [total, [...byStage]]);
    expect(sums(only)).toEqual(sums(grid()).slice(0, 2));
  });

  it('keeps a cell that is being worked on, also once it is no gap any more', () => {
    const only = grid({ onlyGaps: true, kept: 'see/home' });
    expect([...only.left]).toEqual(['buy/mail']);
    expect(grid({ shows: () => false, kept: 'see/mail' }).isEmpty).toBe(false);
  });

  it('has its groups in the same order whatever is shown', () => {
    const shows = ({ touchpoint: slug }: CoverageMoment) => slug === 'mail' || slug === 'talk';
    const more = { ...coverage, moments: [...coverage.moments, moment('buy', 'shop')] };
    const order = (show: (one: CoverageMoment) => boolean) =>
      buildGrid(more, { groupBy: 'channel', onlyGaps: false, closed: new Set(), shows: show }).groups.map(
        ({ key }) => key,
      );
    expect(order(shows)).toEqual(['email', 'other']);
    expect(order(({ touchpoint: slug }) => slug === 'mail' || slug === 'shop')).toEqual(['website', 'email']);
  });

  it('leads from cell to cell, past closed groups, and stops at its edges', () => {
    const { rows } = grid({ closed: new Set(['website']) });
    expect(step(rows, { stage: 'see', touchpoint: null }, 'ArrowDown')).toEqual({ stage: 'see', touchpoint: 'mail' });
    expect(step(rows, { stage: 'see', touchpoint: null }, 'ArrowRight')).toEqual({ stage: 'buy', touchpoint: null });
    expect(step(rows, { stage: 'see', touchpoint: null }, 'ArrowUp')).toBeNull();
    expect(step(rows, { stage: 'see', touchpoint: null }, 'End')).toEqual({ stage: 'buy', touchpoint: null });
    expect(step(rows, { stage: 'see', touchpoint: null }, 'Enter')).toBeNull();
  });
});

describe('a plan', () => {
  const plan: Moment = {
    stage: 'see',
    touchpoint: 'home',
    target: 2,
    impact: null,
    emotion: 1,
    painPoints: ['Too many options'],
    opportunities: [],
    kpis: [{ name: 'Visits', target: 10 }],
    requiredSegments: [],
    owner: null,
    dueDate: null,
    brief: null,
    externalItems: [],
  };
  const place = { stage: 'see', touchpoint: 'home' };

  it('keeps what its form does not show', () => {
    expect(momentOf(place, { ...draftOf(plan), owner: ' CRM ' }, plan)).toEqual({ ...plan, owner: 'CRM' });
  });

  it('is put in its place, added, or taken away', () => {
    const other = { ...plan, touchpoint: null };
    const changed = { ...plan, target: 5 };
    expect(withMoment([other, plan], place, changed)).toEqual([other, changed]);
    expect(withMoment([other], place, plan)).toEqual([other, plan]);
    expect(withMoment([other, plan], place, null)).toEqual([other]);
    expect(momentAt({ moments: [other] } as Pick<Journey, 'moments'>, place)).toBeNull();
  });

  it('is compared by what its form shows', () => {
    expect(samePlan(plan, { ...plan, emotion: -1 })).toBe(true);
    expect(samePlan(plan, { ...plan, owner: 'CRM' })).toBe(false);
    expect(samePlan(null, draftPlan())).toBe(false);
  });

  const draftPlan = () => momentOf(place, draftOf(null), null);

  it('names its faults', () => {
    const item = { title: ' ', url: 'javascript:alert(1)', owner: '', locale: null, reviewedAt: null };
    const faults = faultsOf({ ...draftOf(plan), target: -1, externalItems: [item] });
    expect([...faults]).toEqual(['target', 'external.0.title', 'external.0.url']);
  });
});
