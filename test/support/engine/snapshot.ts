import type { PlacementFacts } from '../../../engine';
import type { PublicSnapshot, SnapshotPlacement, SnapshotResponse } from '../../../types';
import { TYPE, type LadderInput } from './cases';
import { decisionCaseOf, liveLocales, type DecisionCase } from './decision-cases';

/** The slug of the journey that a case's snapshot holds. */
export const JOURNEY = 'journey';

/** The snapshot that a server would give for a case: only live placements, in order of precedence, rules for all to see. */
export function snapshotOf(of: DecisionCase): PublicSnapshot {
  const { stages, segments, placements, locales, scoring, request } = of;
  const touchpoints = [...placements, request].flatMap(({ touchpoint }) => touchpoint ?? []);
  const types = [
    ...new Set([TYPE, ...placements.map(({ contentType }) => contentType), ...(request.contentTypes ?? [])]),
  ];
  const ruled = ({ slug, rule }: DecisionCase['stages'][number]) => ({ slug, ...(rule ? { rule } : {}) });
  const snapshot: PublicSnapshot = {
    locales: [...locales],
    defaultLocale: 'en',
    scoring,
    contentTypes: Object.fromEntries(types.map((uid) => [uid, pluralOf(uid)])),
    segments: segments.map(ruled),
    touchpoints: [...new Set(touchpoints)].sort(),
    journeys: [
      {
        slug: JOURNEY,
        default: true,
        stages: stages.map(ruled),
        placements: [...placements].sort(byPrecedence).flatMap((placement) => livePlacement(of, placement)),
      },
    ],
  };
  return JSON.parse(JSON.stringify(snapshot)) as PublicSnapshot;
}

/** As the content types of cases are called. */
export const pluralOf = (uid: string): string => `${uid.split('.')[1]}s`;

/** All that a server would answer. */
export const snapshotAnswerOf = (of: DecisionCase): SnapshotResponse => ({
  data: snapshotOf(of),
  meta: { validUntil: null },
});

function livePlacement(of: DecisionCase, placement: PlacementFacts): SnapshotPlacement[] {
  const { contentType, documentId, stage, touchpoint, segments, weight } = placement;
  const locales = liveLocales(of, placement);
  if (locales.length === 0) return [];
  const entry = of.entries.get(`${contentType}#${documentId}`);
  const isLocalized = entry?.versions.some((version) => version.locale !== null);
  return [
    {
      contentType,
      documentId,
      stage,
      ...(touchpoint === null ? {} : { touchpoint }),
      ...(segments.length > 0 ? { segments: [...segments] } : {}),
      ...(weight === 50 ? {} : { weight }),
      ...(isLocalized ? { locales } : {}),
    },
  ];
}

/** Weight, documentId, type, touchpoint, a placement for one locale before one for all, id: as the ladder's table says. */
function byPrecedence(a: PlacementFacts, b: PlacementFacts): number {
  const keyOf = ({ weight, documentId, contentType, touchpoint, locale, id }: PlacementFacts) =>
    [1000 - weight, documentId, contentType, touchpoint ?? '', locale ?? '\uffff', id] as const;
  const [left, right] = [keyOf(a), keyOf(b)];
  const at = left.findIndex((value, i) => value !== right[i]);
  return at < 0 ? 0 : (left[at] ?? 0) < (right[at] ?? 0) ? -1 : 1;
}

/** A ladder case as a decision case: its segments and its locale exist. */
export function ladderCaseOf({ request, ...input }: LadderInput): DecisionCase {
  const named = [...input.placements, request].flatMap(({ segments = [] }) => segments);
  return decisionCaseOf({
    ...input,
    stages: input.stages.map((slug) => ({ slug })),
    segments: [...new Set(named)].map((slug) => ({ slug })),
    visitor: {},
    request: { touchpoint: request.touchpoint ?? undefined, locale: request.locale, limit: request.limit },
  });
}
