import fc from 'fast-check';
import { climb, indexPlacements } from '../../../engine';
import { ladderRequests, placements, STAGES } from '../../support/engine/arbitrary';
import { referenceClimb } from '../../support/engine/reference-ladder';

const someEntries = placements(25, ['a', 'b', 'c', 'B', '1']);

test('the ladder gives what its table says', () => {
  fc.assert(
    fc.property(someEntries, ladderRequests, fc.integer({ min: 1, max: 9 }), (list, request, seed) => {
      const accepts = ({ id }: { id: string }): boolean => Number(id.slice(1)) % 10 < seed;
      const answer = climb(indexPlacements(STAGES, list), request, accepts);
      const found = answer.map(({ placement, rung, segments }) => ({ id: placement.id, rung, segments }));
      expect(found).toEqual(referenceClimb(STAGES, list, request, accepts));
    }),
    { numRuns: 3000 },
  );
});

test('the order in which placements come does not matter', () => {
  fc.assert(
    fc.property(someEntries, ladderRequests, (list, request) => {
      const answer = climb(indexPlacements(STAGES, list), request, () => true);
      const reversed = climb(indexPlacements(STAGES, [...list].reverse()), request, () => true);
      expect(reversed).toEqual(answer);
    }),
  );
});
