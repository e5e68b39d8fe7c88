import {
  emptyDraft,
  hasDetails,
  newStage,
  slugFor,
  toInput,
  toUpdate,
  withTarget,
  type EditedJourney,
} from '../../../admin/src/pages/Plan/draft';
import { differences, merge } from '../../../admin/src/pages/Plan/merge';

const stage = (key: string, name = key): EditedJourney['stages'][number] => ({ ...newStage([]), key, slug: key, name });
const plan = (stageKey: string, touchpoint: string | null, target: number) =>
  withTarget([], { stage: stageKey, touchpoint }, target)[0]!;

const base: EditedJourney = {
  ...emptyDraft(),
  name: 'Customer journey',
  stages: [stage('awareness'), stage('purchase'), stage('advocacy')],
  moments: [plan('awareness', 'homepage', 2), plan('purchase', null, 1)],
};

describe('two people edit one journey', () => {
  it('keeps what either of them changed', () => {
    const mine = {
      ...base,
      stages: base.stages.map((one) => (one.key === 'awareness' ? { ...one, name: 'Discover' } : one)),
    };
    const theirs = {
      ...base,
      name: 'Our journey',
      moments: withTarget(base.moments, { stage: 'purchase', touchpoint: null }, 4),
    };
    const both = merge(base, mine, theirs);
    expect(both.name).toBe('Our journey');
    expect(both.stages[0]?.name).toBe('Discover');
    expect(both.moments.find(({ stage }) => stage === 'purchase')?.target).toBe(4);
  });

  it('lets mine stand where both changed the same thing', () => {
    const both = merge(base, { ...base, name: 'Mine' }, { ...base, name: 'Theirs' });
    expect(both.name).toBe('Mine');
  });

  it('keeps what was removed away, with its plan, and takes over what was added', () => {
    const mine = { ...base, stages: base.stages.filter(({ key }) => key !== 'purchase') };
    const theirs = { ...base, stages: [...base.stages, stage('loyalty')] };
    const both = merge(base, mine, theirs);
    expect(both.stages.map(({ key }) => key)).toEqual(['awareness', 'advocacy', 'loyalty']);
    expect(both.moments.map((one) => one.stage)).toEqual(['awareness']);
  });

  it('takes the order from whoever changed it', () => {
    const turned = { ...base, stages: [...base.stages].reverse() };
    const renamed = {
      ...base,
      stages: base.stages.map((one) => (one.key === 'advocacy' ? { ...one, name: 'Fans' } : one)),
    };
    const expected = ['advocacy', 'purchase', 'awareness'];
    expect(merge(base, turned, renamed).stages.map(({ key }) => key)).toEqual(expected);
    expect(merge(base, renamed, turned).stages.map(({ key }) => key)).toEqual(expected);
    expect(merge(base, renamed, turned).stages[0]?.name).toBe('Fans');
  });

  it('says what was changed', () => {
    const other: EditedJourney = {
      ...base,
      active: false,
      stages: [stage('purchase'), stage('awareness', 'Discover'), stage('loyalty')],
      moments: [plan('awareness', 'homepage', 5)],
    };
    expect(differences(base, other)).toEqual([
      { kind: 'field', field: 'active' },
      { kind: 'stage', change: 'changed', name: 'Discover' },
      { kind: 'stage', change: 'removed', name: 'advocacy' },
      { kind: 'stage', change: 'added', name: 'loyalty' },
      { kind: 'order' },
      { kind: 'plan', stage: 'Discover', touchpoint: 'homepage', before: 2, after: 5 },
      { kind: 'plan', stage: 'purchase', touchpoint: null, before: 1, after: null },
    ]);
    expect(differences(base, base)).toEqual([]);
  });
});

describe('a draft, sent', () => {
  it('makes slugs of new stages that no other stage has, and plans under them', () => {
    const added = { ...newStage(base.stages), name: ' Awareness ' };
    const draft = { ...base, stages: [...base.stages, added], moments: [plan(added.key, 'homepage', 3)] };
    const sent = toInput(draft);
    expect(sent.stages.map(({ slug }) => slug)).toEqual(['awareness', 'purchase', 'advocacy', 'awareness-2']);
    expect(sent.stages[3]?.name).toBe('Awareness');
    expect(sent.moments).toMatchObject([{ stage: 'awareness-2', touchpoint: 'homepage', target: 3 }]);
  });

  it('leaves the plans of removed stages behind', () => {
    const sent = toUpdate({ ...base, stages: base.stages.slice(0, 1) }, 7);
    expect(sent.version).toBe(7);
    expect(sent.moments?.map((one) => one.stage)).toEqual(['awareness']);
  });

  it('never asks for a journey to stop being the default', () => {
    expect(toUpdate({ ...base, default: false }, 1)).not.toHaveProperty('default');
    expect(toUpdate({ ...base, default: true }, 1)).toMatchObject({ default: true });
  });

  it.each([
    ['Über uns & Straße', 'uber-uns-strasse'],
    ['  ', 'item'],
    ['购买', 'item'],
    ['Après-vente!', 'apres-vente'],
  ])('makes a slug of %j', (name, slug) => expect(slugFor(name, new Set())).toBe(slug));
});

describe('a target', () => {
  it('plans a blank cell, changes it, and takes it away', () => {
    const cell = { stage: 'advocacy', touchpoint: 'review' };
    const planned = withTarget(base.moments, cell, 2);
    expect(planned).toHaveLength(3);
    expect(withTarget(planned, cell, 0).find((one) => one.touchpoint === 'review')?.target).toBe(0);
    expect(withTarget(planned, cell, null)).toEqual(base.moments);
  });

  it('brings back the details of a plan that was emptied by mistake', () => {
    const detailed = { ...plan('awareness', 'homepage', 2), brief: 'One clear promise' };
    expect(hasDetails(detailed)).toBe(true);
    expect(hasDetails(plan('awareness', 'homepage', 2))).toBe(false);
    const emptied = withTarget([detailed], detailed, null);
    expect(withTarget(emptied, detailed, 3, detailed)).toEqual([{ ...detailed, target: 3 }]);
  });
});
