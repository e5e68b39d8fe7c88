import { cover, narrow, NOBODY } from '../../../engine';
import type { World } from '../../../engine';

const touchpoint = (slug: string, channel: string | null, owner: string | null) => ({
  slug,
  name: slug,
  channel,
  phase: null,
  impact: 3,
  owner,
});
const moment = (stage: string, at: string | null, owner: string | null = null) => ({
  stage,
  touchpoint: at,
  target: 1,
  impact: null,
  requiredSegments: [],
  owner,
  dueDate: null,
  brief: null,
  externalItems: [],
});
const world: World = {
  journey: { slug: 'j', name: 'J', locales: ['en'] },
  locales: ['en'],
  stages: [{ slug: 's', name: 'S' }],
  touchpoints: [touchpoint('news', 'email', 'CRM team'), touchpoint('home', 'website', null)],
  moments: [moment('s', null), moment('s', 'news'), { ...moment('s', 'home', 'Ada'), externalItems: [{}] }],
  placements: [],
  entries: new Map(),
};
const coverage = cover(world, { at: 0 });
const cells = (filter: Parameters<typeof narrow>[1]) =>
  narrow(coverage, filter).moments.map((cell) => cell.touchpoint ?? 'whole');

test.each([
  [{}, ['whole', 'news', 'home']],
  [{ owner: ['crm TEAM'] }, ['news']],
  [{ owner: ['ada', 'CRM team'] }, ['news', 'home']],
  [{ owner: [NOBODY] }, ['whole']],
  [{ channel: ['website'] }, ['home']],
  [{ state: ['empty' as const] }, ['whole', 'news']],
  [{ state: ['covered' as const], channel: ['email'] }, []],
])('%j leaves %j', (filter, expected) => {
  expect(cells(filter)).toEqual(expected);
});

test('scores and totals stay those of the whole journey; touchpoints without a cell left go', () => {
  const narrowed = narrow(coverage, { channel: ['website'] });
  expect(narrowed.score).toBe(coverage.score);
  expect(narrowed.totals).toEqual(coverage.totals);
  expect(narrowed.touchpoints.map(({ slug }) => slug)).toEqual(['home']);
});

test('an owner is inherited from the touchpoint, and does not make a plan of a gap; an own one does', () => {
  expect(coverage.moments.map(({ owner, ownerInherited, status }) => [owner, ownerInherited, status])).toEqual([
    [null, false, 'open'],
    ['CRM team', true, 'open'],
    ['Ada', false, 'done'],
  ]);
});
