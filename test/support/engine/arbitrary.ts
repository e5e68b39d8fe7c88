import fc from 'fast-check';
import { entryKey } from '../../../engine';
import type { CoverageOptions, EntryFacts, LadderRequest, MomentFacts, PlacementFacts, World } from '../../../engine';

/** Few names, so that things meet: same stage, same touchpoint, same entry. */
export const STAGES = ['s1', 's2', 's3'];
export const TOUCHPOINTS = ['email', 'chat', 'store'];
export const SEGMENTS = ['new', 'pro', 'smb'];
export const LOCALES = ['en', 'de'];
const TYPES = ['api::article.article', 'api::video.video'];
const DAY = 24 * 60 * 60 * 1000;
/** The moment everything happens around. */
export const NOW = Date.parse('2026-06-15T12:00:00Z');

const within = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min, max }).map((days) => NOW + days * DAY);
/** Mostly past, and mostly to come: most windows are open. */
const past = within(-400, 40);
const future = within(-40, 100);
const maybe = <T>(value: fc.Arbitrary<T>, freq = 4): fc.Arbitrary<T | null> => fc.option(value, { freq });

/** Placements; sometimes at a stage or touchpoint that does not exist, sometimes of an entry that is gone. */
export const placements = (max: number, documentIds: readonly string[]): fc.Arbitrary<PlacementFacts[]> =>
  fc
    .array(
      fc.record({
        contentType: fc.constantFrom(...TYPES),
        documentId: fc.constantFrom(...documentIds),
        locale: maybe(fc.constantFrom(...LOCALES), 2),
        stage: fc.constantFrom(...STAGES, ...STAGES, 'gone'),
        touchpoint: maybe(fc.constantFrom(...TOUCHPOINTS, ...TOUCHPOINTS, 'gone')),
        segments: fc.oneof(fc.constant([]), fc.uniqueArray(fc.constantFrom(...SEGMENTS), { maxLength: 2 })),
        weight: fc.constantFrom(20, 50, 50, 80),
        startsAt: maybe(past, 2),
        endsAt: maybe(future, 2),
      }),
      { maxLength: max },
    )
    .map((list) => list.map((placement, i) => ({ id: `p${i}`, ...placement })));

const versions = fc.oneof(
  { weight: 3, arbitrary: versionsIn(['en', 'de', 'fr']) },
  { weight: 1, arbitrary: versionsIn([null]) },
);

function versionsIn(locales: readonly (string | null)[]): fc.Arbitrary<EntryFacts['versions']> {
  return fc.uniqueArray(
    fc.record({
      locale: fc.constantFrom(...locales),
      published: fc.oneof(fc.constant(true), fc.boolean()),
      updatedAt: past,
      reviewedAt: maybe(past, 2),
      reviewDue: maybe(future, 2),
      updateWantedAt: maybe(past, 2),
    }),
    { selector: (version) => version.locale, maxLength: locales.length },
  );
}

const moments: fc.Arbitrary<MomentFacts[]> = fc.uniqueArray(
  fc.record({
    stage: fc.constantFrom(...STAGES, 'gone'),
    touchpoint: maybe(fc.constantFrom(...TOUCHPOINTS, 'gone')),
    target: fc.integer({ min: 0, max: 3 }),
    impact: maybe(fc.integer({ min: 1, max: 5 }), 2),
    requiredSegments: fc.uniqueArray(fc.constantFrom(...SEGMENTS, 'other'), { maxLength: 2 }),
    owner: maybe(fc.constantFrom('Anna', 'Ben'), 2),
    dueDate: maybe(fc.constantFrom('2026-06-14', '2026-06-15', '2026-06-16'), 2),
    brief: fc.constant(null),
    externalItems: fc.array(fc.record({ locale: maybe(fc.constantFrom(...LOCALES), 2) }), { maxLength: 1 }),
  }),
  { selector: (moment) => JSON.stringify([moment.stage, moment.touchpoint]), maxLength: 10 },
);

/** A small world. Most of its entries exist, in some locales, published or not. */
export function worlds(maxPlacements: number, documentIds: readonly string[]): fc.Arbitrary<World> {
  const everyEntry = TYPES.flatMap((contentType) => documentIds.map((documentId) => ({ contentType, documentId })));
  const entries = fc.tuple(...everyEntry.map(() => maybe(versions, 8))).map(
    (list) =>
      new Map(
        list.flatMap((of, i): [string, EntryFacts][] => {
          const ref = everyEntry[i];
          return of && ref ? [[entryKey(ref.contentType, ref.documentId), { ...ref, versions: of }]] : [];
        }),
      ),
  );
  return fc.record({
    journey: fc.record({
      slug: fc.constant('journey'),
      name: fc.constant('Journey'),
      locales: fc.constantFrom(['en'], ['en', 'de'], ['de', 'en']),
    }),
    locales: fc.constantFrom(['en'], ['en', 'de'], ['de', 'en', 'it']),
    stages: fc.constant(STAGES.map((slug) => ({ slug, name: slug }))),
    touchpoints: fc
      .tuple(fc.constantFrom(1, 3), fc.array(fc.constantFrom(undefined, 1, 3, 12), { minLength: 3, maxLength: 3 }))
      .map(([count, usual]) =>
        TOUCHPOINTS.slice(0, count).map((slug, i) => ({
          slug,
          name: slug,
          channel: null,
          phase: null,
          impact: i + 2,
          owner: i === 0 ? 'CRM' : null,
          ...(usual[i] === undefined ? {} : { usualNumber: usual[i] }),
        })),
      ),
    moments,
    placements: placements(maxPlacements, documentIds),
    entries,
  });
}

export const coverageOptions: fc.Arbitrary<CoverageOptions> = fc.record(
  {
    at: fc.constantFrom(NOW, NOW - 40 * DAY, NOW + 20 * DAY),
    locale: fc.constantFrom(...LOCALES),
    segment: fc.constantFrom(...SEGMENTS, 'none'),
    contentTypes: fc.subarray(TYPES),
    staleAfterDays: fc.constantFrom(30, 180),
    freshness: fc.constantFrom({}, { [TYPES[0]!]: 60 }, { [TYPES[0]!]: 365, [TYPES[1]!]: 7 }),
    expiringWithinDays: fc.constantFrom(7, 30),
  },
  { requiredKeys: ['at'] },
);

export const ladderRequests: fc.Arbitrary<LadderRequest> = fc.record({
  stage: fc.constantFrom(...STAGES, 'gone'),
  touchpoint: maybe(fc.constantFrom(...TOUCHPOINTS), 2),
  segments: fc.subarray(SEGMENTS),
  locale: fc.constantFrom(...LOCALES),
  at: fc.constant(NOW),
  limit: fc.integer({ min: 1, max: 6 }),
  fallback: fc.constantFrom('ladder', 'ladder', 'none'),
});
