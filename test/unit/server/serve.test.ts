import fc from 'fast-check';
import { climb, entryKey, indexPlacements, type LadderRequest } from '../../../engine';
import { serve } from '../../../server/src/serving/serve';
import { ladderRequests, placements, STAGES } from '../../support/engine/arbitrary';
import { placementOf } from '../../support/engine/cases';

const ENTRIES = ['a', 'b', 'c', 'd', 'e'];

/** Renders all but these, and counts how often it is asked. */
const renderWithout = (refused: (key: string) => boolean) => {
  const render = {
    rounds: 0,
    async entries(list: readonly { contentType: string; documentId: string }[]) {
      render.rounds += 1;
      const keys = list.map(({ contentType, documentId }) => entryKey(contentType, documentId));
      return new Map(keys.filter((key) => !refused(key)).map((key) => [key, { documentId: key.split('#')[1]! }]));
    },
  };
  return render;
};

const climbing =
  (index: ReturnType<typeof indexPlacements>, request: LadderRequest) =>
  (refused: ReadonlySet<string>, limit: number) =>
    climb(
      index,
      { ...request, limit },
      ({ contentType, documentId }) => !refused.has(entryKey(contentType, documentId)),
    );

test('what is served is what the ladder gives without all that is refused', async () => {
  await fc.assert(
    fc.asyncProperty(placements(25, ENTRIES), ladderRequests, fc.subarray(ENTRIES), async (list, request, gone) => {
      const index = indexPlacements(STAGES, list);
      const isGone = (key: string) => gone.includes(key.split('#')[1]!);
      const render = renderWithout(isGone);
      // More than there are: an entry of that name may be there in each content type.
      const mostRefused = list.length + 1;
      const { matches } = await serve(climbing(index, request), request.limit, render as never, mostRefused);
      const expected = climb(index, request, ({ documentId }) => !gone.includes(documentId));
      expect(matches).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test('a filter that refuses most costs few rounds, and ends after so many entries', async () => {
  const list = Array.from({ length: 20 }, (_, i) => placementOf({ entry: `e${i}`, stage: 's1', weight: 99 - i }));
  const request = {
    stage: 's1',
    touchpoint: null,
    segments: [],
    locale: 'en',
    at: 0,
    limit: 1,
    fallback: 'ladder',
  } as const;
  const index = indexPlacements(STAGES, list);
  /** How many are found, in how many rounds, where the entries from this one on are let through. */
  const servedFrom = async (first: number, mostRefused: number) => {
    const render = renderWithout((key) => Number(key.split('#e')[1]) < first);
    const { matches } = await serve(climbing(index, request), 1, render as never, mostRefused);
    return { found: matches.length, rounds: render.rounds };
  };
  // Looked at are 1, then 2, then 4, then 8 more.
  expect(await servedFrom(7, 8)).toEqual({ found: 1, rounds: 4 });
  expect(await servedFrom(7, 7)).toEqual({ found: 0, rounds: 3 });
  expect(await servedFrom(20, 15)).toEqual({ found: 0, rounds: 4 });
  expect(await servedFrom(20, 1000)).toEqual({ found: 0, rounds: 6 });
});
