import { cover, entryKey, surveyOf, updateSurvey } from '../../../engine';
import type { EntryFacts, PlacementFacts } from '../../../engine';
import { NOW, placementOf, TYPE, worldOf } from '../../support/engine/cases';

const at = Date.parse(NOW);
const { world } = worldOf({
  stages: ['awareness', 'purchase'],
  touchpoints: ['email', 'chat'],
  placements: [
    { entry: 'guide', stage: 'awareness', touchpoint: 'email' },
    { entry: 'guide', stage: 'purchase', touchpoint: 'chat' },
    { entry: 'offer', stage: 'purchase', touchpoint: 'email' },
  ],
  entries: { guide: [{}], offer: [{ published: false }] },
});

const placed = (entry: string): PlacementFacts[] =>
  world.placements.filter((placement) => placement.documentId === entry);

describe('a survey', () => {
  test('shares with the one it came from the cells and stages that did not change', () => {
    const before = surveyOf(world);
    const after = updateSurvey(before, placed('offer'), []);
    expect(after.stages.get('awareness')).toBe(before.stages.get('awareness'));
    const [cellsBefore, cellsAfter] = [before, after].map((survey) => survey.stages.get('purchase')?.cells);
    expect(cellsAfter?.get('chat')).toBe(cellsBefore?.get('chat'));
    expect(cellsAfter?.has('email')).toBe(false);
  });

  test('leaves the one it came from as it was', () => {
    const before = surveyOf(world);
    updateSurvey(before, world.placements, []);
    expect(cover(before, { at })).toEqual(cover(world, { at }));
    expect(cover(before, { at }).totals.live).toBe(1);
  });

  test('counts an entry as published once its placements are removed and added with it', () => {
    const offer: EntryFacts = {
      contentType: TYPE,
      documentId: 'offer',
      versions: [{ locale: 'en', published: true, updatedAt: at }],
    };
    const entries = new Map([...world.entries, [entryKey(TYPE, 'offer'), offer]]);
    const after = updateSurvey(surveyOf(world), placed('offer'), placed('offer'), entries);
    expect(cover(after, { at }).totals.live).toBe(2);

    const later = updateSurvey(after, [], [placementOf({ entry: 'offer', stage: 'awareness' })]);
    expect(
      cover(later, { at }).moments.find((cell) => cell.stage === 'awareness' && cell.touchpoint === null)?.live,
    ).toBe(2);
  });

  test('takes no notice of orphans that come, and of placements that it does not know', () => {
    const before = surveyOf(world);
    const orphans = [
      placementOf({ entry: 'gone', stage: 'purchase' }),
      placementOf({ entry: 'guide', stage: 'nowhere' }),
      placementOf({ entry: 'guide', stage: 'purchase', touchpoint: 'fax' }),
    ];
    const after = updateSurvey(updateSurvey(before, [], orphans), orphans, []);
    expect(cover(after, { at })).toEqual(cover(world, { at }));
  });

  test('is measured against another plan when its moments are exchanged', () => {
    const survey = surveyOf(world);
    const moments = worldOf({ stages: [], moments: [{ stage: 'purchase', touchpoint: 'chat', target: 2 }] }).world
      .moments;
    const planned = { ...survey, plan: { ...survey.plan, moments } };
    expect(cover(planned, { at })).toEqual(cover({ ...world, moments }, { at }));
    expect(cover(planned, { at }).score).toBe(50);
  });

  test('forgets what is not among the usual when a window closes, though it is of a type that is not looked at', () => {
    const tomorrow = at + 24 * 60 * 60 * 1000;
    const videos = Array.from({ length: 10 }, (_, index) => `video-${index}`);
    const crowded = worldOf({
      stages: ['purchase'],
      touchpoints: ['email'],
      placements: [
        { entry: 'guide', stage: 'purchase', touchpoint: 'email' },
        ...videos.map((entry) => ({
          entry,
          type: 'api::video.video',
          stage: 'purchase',
          touchpoint: 'email',
          weight: 80,
          endsAt: new Date(tomorrow).toISOString(),
        })),
      ],
      entries: Object.fromEntries([['guide', [{}]], ...videos.map((entry) => [`api::video.video#${entry}`, [{}]])]),
    });
    const survey = surveyOf(crowded.world);
    const notAmong = (moment: number): number => cover(survey, { at: moment, contentTypes: [TYPE] }).totals.belowUsual;
    expect([at, tomorrow - 1, tomorrow].map(notAmong)).toEqual([1, 1, 0]);
  });
});
