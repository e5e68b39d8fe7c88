import fc from 'fast-check';
import {
  BucketMap,
  climb,
  entryKey,
  entryKeyOf,
  indexPlacements,
  isLive,
  isPublishedIn,
  nextBoundary,
  JourneyIndex,
  updateIndex,
  type PlacementFacts,
} from '../../../engine';
import { ladderRequests, NOW, placements, STAGES, worlds } from '../../support/engine/arbitrary';

const ENTRIES = ['a', 'b', 'c', 'B', '1'];
const DAY = 24 * 60 * 60 * 1000;

const sharesOrOpen = ({ segments }: PlacementFacts, asked: readonly string[]) =>
  segments.length === 0 || segments.some((segment) => asked.includes(segment));

/** An index as plain data, to compare two. */
const plain = (index: ReturnType<typeof indexPlacements>) =>
  index.stages.map(({ position, all, byTouchpoint }) => ({
    position,
    all,
    cells: [...byTouchpoint].sort(([a], [b]) => String(a).localeCompare(String(b))),
  }));

test('an index that is changed is the index of what there is then; the one before stays as it was', () => {
  fc.assert(
    fc.property(
      placements(20, ENTRIES),
      fc.nat({ max: 20 }),
      fc.nat({ max: 20 }),
      // Always sorted, sorted from some on, never sorted.
      fc.constantFrom(0, 4, 5, Infinity),
      (list, a, b, sortFrom) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const before = list.slice(0, to);
        const removed = list.slice(0, from);
        const added = list.slice(to);
        const index = indexPlacements(STAGES, before);
        const old = JSON.stringify(plain(index));
        const updated = updateIndex(
          index,
          removed.filter(({ stage }) => STAGES.includes(stage)),
          added,
          sortFrom,
        );
        expect(plain(updated)).toEqual(plain(indexPlacements(STAGES, list.slice(from))));
        expect(JSON.stringify(plain(index))).toBe(old);
      },
    ),
    { numRuns: 400 },
  );
});

test('a journey index gives what climbing gives, however often and whenever it is asked', () => {
  const asks = fc.array(
    fc.record({
      request: ladderRequests,
      days: fc.integer({ min: -60, max: 60 }),
      types: fc.constantFrom(['api::article.article'], ['api::article.article', 'api::video.video']),
    }),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    // It remembers nothing, little, or all of it.
    fc.property(
      worlds(25, ENTRIES),
      asks,
      fc.constantFrom(...ENTRIES),
      fc.constantFrom(0, 40, 1000),
      (world, questions, refusedId, mostMatches) => {
        const stages = world.stages.map(({ slug }) => slug);
        const index = indexPlacements(stages, world.placements);
        const journeyIndex = new JourneyIndex(index, world.entries, mostMatches);
        const refused = new Set([entryKey('api::article.article', refusedId)]);
        for (const { request: asked, days, types } of [...questions, ...questions]) {
          const request = { ...asked, segments: [...asked.segments].sort(), at: NOW + days * DAY };
          const allowed: readonly string[] = types;
          const accepts = (placement: (typeof world.placements)[number]) =>
            allowed.includes(placement.contentType) &&
            isLive(
              placement,
              world.entries.get(entryKey(placement.contentType, placement.documentId)),
              request.at,
              request.locale,
            );
          expect(journeyIndex.find(request, types)).toEqual(climb(index, request, accepts));
          expect(journeyIndex.find(request, types, refused)).toEqual(
            climb(
              index,
              request,
              (placement) => accepts(placement) && !refused.has(entryKey(placement.contentType, placement.documentId)),
            ),
          );
          const inStages = world.placements.filter(({ stage }) => stages.includes(stage));
          expect(journeyIndex.nextBoundary(request.at)).toBe(nextBoundary(inStages, request.at));
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('what a request is given stays the same until the instant that the index names, and that one may change it', () => {
  const TYPES = ['api::article.article'];
  const instantsOf = ({ startsAt, endsAt }: PlacementFacts) => [startsAt, endsAt].filter((at) => at !== null);
  fc.assert(
    fc.property(worlds(25, ENTRIES), ladderRequests, fc.integer({ min: -60, max: 60 }), (world, asked, days) => {
      const request = { ...asked, segments: [...asked.segments].sort(), at: NOW + days * DAY };
      const stages = world.stages.map(({ slug }) => slug);
      const index = new JourneyIndex(indexPlacements(stages, world.placements), world.entries);
      const given = index.find(request, TYPES);
      const exists = (placement: PlacementFacts) =>
        TYPES.includes(placement.contentType) &&
        isPublishedIn(world.entries.get(entryKeyOf(placement)), request.locale, placement);
      const validUntil = index.validUntil(request, given, exists);
      const all = world.placements.flatMap(instantsOf).filter((at) => at > request.at);
      for (const at of all.filter((instant) => instant < (validUntil ?? Infinity))) {
        expect(index.find({ ...request, at }, TYPES)).toEqual(given);
      }
      // It tells nothing of what this caller is never given: another type, locale or segment.
      const own = world.placements.filter(
        (placement) =>
          exists(placement) && sharesOrOpen(placement, request.segments) && stages.includes(placement.stage),
      );
      if (validUntil !== null) expect(own.flatMap(instantsOf)).toContain(validUntil);
    }),
    { numRuns: 600 },
  );
});

test('the windows that turned between two instants: later than the first, up to and with the second', () => {
  fc.assert(
    fc.property(
      placements(20, ENTRIES),
      fc.integer({ min: -60, max: 0 }),
      fc.nat({ max: 60 }),
      (list, days, length) => {
        const index = new JourneyIndex(indexPlacements(STAGES, list), new Map());
        const [from, to] = [NOW + days * DAY, NOW + (days + length) * DAY];
        const turns = (at: number | null) => at !== null && at > from && at <= to;
        const expected = list.filter(
          ({ stage, startsAt, endsAt }) => STAGES.includes(stage) && (turns(startsAt) || turns(endsAt)),
        );
        expect(new Set(index.turned(from, to))).toEqual(new Set(expected));
      },
    ),
    { numRuns: 300 },
  );
});

test('a bucket map says what a Map says, and those before it stay as they were', () => {
  const changes = fc.array(
    fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.option(fc.integer(), { nil: undefined })), { maxLength: 20 }),
  );
  fc.assert(
    // In one bucket all keys collide, in two most of them do.
    fc.property(changes, fc.constantFrom(1, 2, 1024), (rounds, buckets) => {
      const plainMap = new Map<string, number>();
      let map = BucketMap.of<number>([], buckets);
      for (const pairs of rounds) {
        const before = map;
        const known = [...before.entries()].sort();
        map = map.with(pairs);
        for (const [key, value] of pairs) {
          if (value === undefined) plainMap.delete(key);
          else plainMap.set(key, value);
        }
        expect([...before.entries()].sort()).toEqual(known);
        expect([...map.entries()].sort()).toEqual([...plainMap.entries()].sort());
        expect([...map.values()]).toHaveLength(map.size);
        for (const key of plainMap.keys()) expect([map.get(key), map.has(key)]).toEqual([plainMap.get(key), true]);
      }
    }),
  );
});
