import fc from 'fast-check';
import { createLocalTouchpoints } from '../../../client/src';
import { climb, compileDecider, entryKey, indexPlacements, isLive, weighEntries } from '../../../engine';
import type { LadderRequest } from '../../../engine';
import { LOCALES, NOW, STAGES, TOUCHPOINTS, worlds } from '../../support/engine/arbitrary';
import { ruledSegments, ruledStages, scorings, visitors } from '../../support/engine/arbitrary-decision';
import { liveLocales, type DecisionCase } from '../../support/engine/decision-cases';
import { snapshotAnswerOf } from '../../support/engine/snapshot';

const IDS = ['a', 'b', 'c', 'd'];

const requests = fc.record({
  touchpoint: fc.constantFrom(null, ...TOUCHPOINTS),
  locale: fc.constantFrom(...LOCALES),
  limit: fc.integer({ min: 1, max: 6 }),
});

/** What a server decides that has the facts themselves, not a snapshot of them. */
function decideOnFacts(asked: DecisionCase) {
  const weights = weighEntries(asked.placements.filter((placement) => liveLocales(asked, placement).length > 0));
  const { decision, stage, segments } = compileDecider(asked)(asked.visitor, {
    at: asked.at,
    weightsOf: (entry) => weights.get(entry),
  });
  const request: LadderRequest = { ...asked.request, stage, segments, at: asked.at, fallback: 'ladder' };
  const matches = climb(indexPlacements(STAGES, asked.placements), request, (placement) => {
    const entry = asked.entries.get(entryKey(placement.contentType, placement.documentId));
    return isLive(placement, entry, asked.at, request.locale);
  });
  return { decision, matches };
}

test('a decision on a snapshot is the one on the facts', () => {
  fc.assert(
    fc.property(
      worlds(20, IDS),
      ruledStages,
      ruledSegments,
      scorings,
      visitors(IDS),
      requests,
      (world, stages, segments, scoring, visitor, request) => {
        const placements = world.placements.filter(({ stage }) => STAGES.includes(stage));
        const { entries } = world;
        const locales = [...LOCALES, 'fr'];
        const asked = { stages, segments, placements, entries, locales, visitor, request, at: NOW, scoring };
        const expected = decideOnFacts(asked);
        const { data, meta } = createLocalTouchpoints(snapshotAnswerOf(asked)).decide(
          { visitor, ...request, touchpoint: request.touchpoint ?? undefined },
          { at: NOW },
        );
        expect(meta.decision).toEqual(expected.decision);
        expect(data.map(({ documentId, __type, __match }) => ({ documentId, __type, ...__match }))).toEqual(
          expected.matches.map(({ placement, rung, segments: shared }) => ({
            documentId: placement.documentId,
            __type: placement.contentType,
            rung,
            stage: placement.stage,
            touchpoint: placement.touchpoint,
            segments: shared,
            weight: placement.weight,
          })),
        );
      },
    ),
    { numRuns: 700 },
  );
});
