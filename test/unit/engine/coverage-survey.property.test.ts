import fc from 'fast-check';
import { belowUsual, cover, entryKey, surveyOf, unreachable, updateSurvey } from '../../../engine';
import type { PlacementFacts, Survey, SurveyCell, World } from '../../../engine';
import { coverageOptions, NOW, SEGMENTS, worlds } from '../../support/engine/arbitrary';
import { referenceCoverage, referenceFates } from '../../support/engine/reference-coverage';

// Lists up to their `maxLength`: by default they stay at ten or less, and no list of ten would ever be full.
fc.configureGlobal({ defaultSizeToMaxWhenMaxSpecified: true });

const DAY = 24 * 60 * 60 * 1000;
const IDS = ['a', 'b', 'c', 'd'];

/** What happens to a world: some placements go, others come, and entries of theirs are changed. */
const changes = fc.record({ gone: fc.array(fc.nat(), { maxLength: 4 }), next: worlds(4, IDS) });
type Change = typeof changes extends fc.Arbitrary<infer Value> ? Value : never;

interface Changed {
  readonly world: World;
  readonly removed: readonly PlacementFacts[];
  readonly added: readonly PlacementFacts[];
}

function change(world: World, { gone, next }: Change, round: number): Changed {
  const changedEntries = [...next.entries].slice(0, 2);
  const keys = new Set(changedEntries.map(([key]) => key));
  const leaving = new Set(gone.map((number) => world.placements[number % world.placements.length]));
  const removed = world.placements.filter(
    (placement) => leaving.has(placement) || keys.has(entryKey(placement.contentType, placement.documentId)),
  );
  const added = [
    ...removed.filter((placement) => !leaving.has(placement)),
    ...next.placements.map((placement) => ({ ...placement, id: `${placement.id}-${round}` })),
  ];
  const stay = world.placements.filter((placement) => !removed.includes(placement));
  const entries = new Map([...world.entries, ...changedEntries]);
  return { world: { ...world, placements: [...stay, ...added], entries }, removed, added };
}

function figures({ moments }: ReturnType<typeof cover>): unknown[] {
  return moments.map(({ points: _points, priority: _priority, ...rest }) => rest);
}

test('a survey that was changed again and again is the survey of the changed world, and what its definition says', () => {
  fc.assert(
    fc.property(
      fc.oneof(worlds(20, IDS), worlds(60, [...'abcdefghijklmno'])),
      fc.array(changes, { minLength: 1, maxLength: 4 }),
      coverageOptions,
      (first, list, options) => {
        let world = first;
        let survey: Survey = surveyOf(world);
        list.forEach((each, round) => {
          // Looked at before, so that what is remembered of it is put to the test.
          cover(survey, options);
          const changed = change(world, each, round);
          world = changed.world;
          survey = updateSurvey(survey, changed.removed, changed.added, world.entries);
          expect(cover(survey, options)).toEqual(cover(world, options));
          expect(unreachable(survey, options)).toEqual(unreachable(world, options));
          expect(belowUsual(survey, options)).toEqual(belowUsual(world, options));
        });
        const missed = referenceFates(world, options.at, SEGMENTS);
        expect([...unreachable(survey, options)].sort()).toEqual([...missed.unreachable].sort());
        expect([...belowUsual(survey, options)].sort()).toEqual([...missed.belowUsual].sort());
        expect(figures(cover(survey, options))).toEqual(referenceCoverage(world, options, missed).moments);
      },
    ),
    { numRuns: 300 },
  );
});

/** All that a survey says of its cells, in names: the numbers of two surveys may differ where one knows more names. */
function cellsOf({ stages, names }: Survey): unknown {
  const of = (known: Survey['names']['locales']): string[] => [...known.all];
  const [entries, contentTypes, locales, segments] = [
    names.entries,
    names.contentTypes,
    names.locales,
    names.segments,
  ].map(of) as [string[], string[], string[], string[]];
  const named = (numbers: Int32Array, list: readonly string[]): unknown[] => [...numbers].map((number) => list[number]);
  return [...stages].map(([stage, { cells }]) => [
    stage,
    [...cells.keys()].sort().map((touchpoint) => {
      const { placed, columns } = cells.get(touchpoint) as SurveyCell;
      return {
        touchpoint,
        placed: placed.map(({ facts }) => facts),
        ...columns,
        entries: named(columns.entries, entries),
        contentTypes: named(columns.contentTypes, contentTypes),
        locales: named(columns.locales, locales),
        audiences: { ...columns.audiences, segments: named(columns.audiences.segments, segments) },
        drafts: { ...columns.drafts, locales: named(columns.drafts.locales, locales) },
        published: { ...columns.published, locales: named(columns.published.locales, locales) },
      };
    }),
  ]);
}

test('a survey that was changed again and again has the cells, order and columns of one made from scratch', () => {
  fc.assert(
    fc.property(
      fc.oneof(worlds(20, IDS), worlds(60, [...'abcdefghijklmno'])),
      fc.array(changes, { minLength: 1, maxLength: 4 }),
      (first, list) => {
        let world = first;
        let survey: Survey = surveyOf(world);
        list.forEach((each, round) => {
          const changed = change(world, each, round);
          world = changed.world;
          // What leaves may be told as it is no more: it is known by its stage, touchpoint and id.
          const removed = changed.removed.map((facts, i) => (i % 2 === 0 ? facts : { ...facts, weight: 7 }));
          survey = updateSurvey(survey, removed, changed.added, world.entries);
          expect(cellsOf(survey)).toEqual(cellsOf(surveyOf(world)));
        });
      },
    ),
    { numRuns: 300 },
  );
});

test('what is remembered of a survey is what is found from scratch, at whatever moments and in whatever order', () => {
  const moments = fc.integer({ min: -60, max: 240 }).map((days) => NOW + days * DAY);
  fc.assert(
    fc.property(
      fc.oneof(worlds(20, IDS), worlds(60, [...'abcdefghijklmno'])),
      fc.array(coverageOptions, { minLength: 1, maxLength: 2 }),
      fc.array(moments, { minLength: 2, maxLength: 8 }),
      (world, views, list) => {
        const survey = surveyOf(world);
        for (const at of list) {
          for (const view of views) expect(cover(survey, { ...view, at })).toEqual(cover(world, { ...view, at }));
          expect(unreachable(survey, { at })).toEqual(unreachable(world, { at }));
          expect(belowUsual(survey, { at })).toEqual(belowUsual(world, { at }));
        }
      },
    ),
    { numRuns: 300 },
  );
});
