import fc from 'fast-check';
import {
  climb,
  compileDecider,
  entryKey,
  explain,
  indexPlacements,
  isLive,
  weighEntries,
  whyNotLive,
} from '../../../engine';
import type { LadderRequest, PlacementFacts, RuledFacts, TraceItem, World } from '../../../engine';
import { ladderRequests, NOW, placements, STAGES, worlds } from '../../support/engine/arbitrary';
import { ruledSegments, ruledStages, scorings, visitors } from '../../support/engine/arbitrary-decision';
import { referenceDecide } from '../../support/engine/reference-decision';

const IDS = ['a', 'b', 'c', 'd'];

test('decisions are what their rules say', () => {
  const inputs = fc.record({
    stages: ruledStages,
    segments: ruledSegments,
    scoring: scorings,
    placements: placements(12, IDS),
    at: fc.constant(NOW),
  });
  fc.assert(
    fc.property(inputs, visitors(IDS), (input, visitor) => {
      const expected = referenceDecide(input, visitor);
      fc.pre(!expected.doubtful);
      const weights = weighEntries(input.placements);
      const { decision, stage, segments } = compileDecider(input)(visitor, {
        at: input.at,
        weightsOf: (entry) => weights.get(entry),
      });

      expect([decision.stage.slug, decision.stage.reason]).toEqual([expected.stage, expected.reason]);
      expect(stage).toBe(expected.stage);
      expect(decision.segments.map(({ slug, reason }) => [slug, reason])).toEqual(expected.segments);
      expect(segments).toEqual(expected.segments.flatMap(([slug, reason]) => (reason === 'ERROR' ? [] : [slug])));

      const { confidence, scores } = decision.stage;
      expect(confidence === undefined).toBe(expected.confidence === undefined);
      expect(Math.abs((confidence ?? 0) - (expected.confidence ?? 0))).toBeLessThan(0.000501);
      const named = expected.scores ?? [];
      expect(scores && Object.keys(scores)).toEqual(expected.scores?.map(([slug]) => slug));
      for (const [slug, points] of named) expect(Math.abs((scores?.[slug] ?? 0) - points)).toBeLessThan(0.000501);
    }),
    { numRuns: 2000 },
  );
});

test('what a rule says is true exactly where it matches, and its result depends on nothing that is missing', () => {
  const inputs = fc.record({ stages: ruledStages, segments: ruledSegments, scoring: scorings });
  fc.assert(
    fc.property(inputs, visitors(IDS), (input, visitor) => {
      const { decision, segments, rules } = compileDecider(input)(visitor, { at: NOW, weightsOf: () => undefined });
      const traced = rules();
      const ruled = (facts: readonly RuledFacts[]) => facts.flatMap(({ slug, rule }) => (rule ? [slug] : []));
      expect(traced.map(({ stage, segment }) => stage ?? segment)).toEqual([
        ...ruled(input.stages),
        ...ruled(input.segments),
      ]);

      const named = visitor.segments ?? [];
      for (const { segment, result } of traced.filter(({ segment: slug }) => slug && !named.includes(slug)))
        expect(segments.includes(segment!)).toBe(result === true);
      const furthest = traced.filter(({ stage, result }) => stage && result === true).at(-1);
      if (decision.stage.reason === 'TARGETING_MATCH') expect(furthest?.stage).toBe(decision.stage.slug);
      else if (decision.stage.reason !== 'STATIC') expect(furthest).toBeUndefined();
      for (const { missing } of traced) {
        expect(new Set(missing).size).toBe(missing.length);
        for (const name of missing.filter((path) => path.includes('.'))) {
          const [root, key] = name.split('.') as ['traits' | 'events', string];
          expect(visitor[root]?.[key]).toBeUndefined();
        }
      }
    }),
    { numRuns: 1000 },
  );
});

/** A placement and what the trace says of it, put together by their parts: a trace has no ids. */
const partsOf = (item: TraceItem | PlacementFacts): string =>
  JSON.stringify([item.contentType, item.documentId, item.stage, item.touchpoint, item.segments, item.weight]);

const keyOf = ({ contentType, documentId }: PlacementFacts): string => entryKey(contentType, documentId);

/** Why a placement is lost, by looking at everything: every reason that is true of it, the ones that come first named first. */
function trueReasons(world: World, request: LadderRequest, refused: ReadonlySet<string>, placement: PlacementFacts) {
  const isServable = (p: PlacementFacts): boolean =>
    !refused.has(keyOf(p)) && isLive(p, world.entries.get(keyOf(p)), request.at, request.locale);
  const answer = climb(indexPlacements(STAGES, world.placements), request, isServable);
  const unlimited = climb(indexPlacements(STAGES, world.placements), { ...request, limit: 1000 }, isServable);
  const stageOnly = climb(indexPlacements([request.stage], world.placements), request, isServable);
  const entry = world.entries.get(keyOf(placement));
  const { startsAt, endsAt, segments, touchpoint, stage, locale } = placement;
  const published = entry?.versions.some(
    (version) =>
      version.published &&
      (locale === null || version.locale === locale) &&
      (version.locale === null || version.locale === request.locale),
  );
  const checks: Record<string, boolean> = {
    'later-stage': STAGES.indexOf(stage) > STAGES.indexOf(request.stage),
    'other-touchpoint': ![null, request.touchpoint].includes(touchpoint) && request.touchpoint !== null,
    segments: segments.length > 0 && segments.every((slug) => !request.segments.includes(slug)),
    scheduled: startsAt !== null && startsAt > request.at,
    expired: endsAt !== null && endsAt <= request.at,
    'not-published': !published,
    refused: refused.has(keyOf(placement)),
    'better-rung': answer.some((match) => match.placement !== placement && keyOf(match.placement) === keyOf(placement)),
    'earlier-not-needed': stage !== request.stage && stageOnly.length > 0,
    limit:
      answer.length === request.limit &&
      unlimited.slice(request.limit).some((match) => keyOf(match.placement) === keyOf(placement)),
  };
  return { reasons: Object.keys(checks).filter((reason) => checks[reason]), answer };
}

test('a trace says of every placement whether it is served, and why not', () => {
  const someRefused = fc.subarray(['a', 'b'].flatMap((id) => [`api::article.article#${id}`, `api::video.video#${id}`]));
  const requests = ladderRequests.filter(({ stage, fallback }) => stage !== 'gone' && fallback === 'ladder');
  fc.assert(
    fc.property(worlds(20, IDS), requests, someRefused, (world, request, list) => {
      const refused = new Set(list);
      const index = indexPlacements(STAGES, world.placements);
      const entryOf = (placement: PlacementFacts) => world.entries.get(keyOf(placement));
      const matches = climb(
        index,
        request,
        (p) => !refused.has(keyOf(p)) && isLive(p, entryOf(p), request.at, request.locale),
      );
      const { candidates: items, leftOut } = explain(index, request, matches, {
        notLive: (placement) => whyNotLive(placement, entryOf(placement), request.at, request.locale),
        withheld: refused,
      });

      expect(leftOut).toBe(0);
      const placed = world.placements.filter(({ stage }) => STAGES.includes(stage));
      expect(items.map(partsOf).sort()).toEqual(placed.map(partsOf).sort());
      const served = items.filter(({ rung }) => rung !== undefined);
      expect(items.slice(0, served.length)).toEqual(served);
      expect(served.map((item) => [partsOf(item), item.rung])).toEqual(
        matches.map(({ placement, rung }) => [partsOf(placement), rung]),
      );

      const lost = new Map<string, string[]>();
      for (const item of items.slice(served.length)) {
        expect(item.lost).toBeDefined();
        lost.set(partsOf(item), [...(lost.get(partsOf(item)) ?? []), item.lost ?? '']);
      }
      for (const placement of placed) {
        const { reasons, answer } = trueReasons(world, request, refused, placement);
        if (answer.some((match) => match.placement === placement)) continue;
        expect(lost.get(partsOf(placement))).toContain(reasons[0]);
      }
    }),
    { numRuns: 800 },
  );
});
