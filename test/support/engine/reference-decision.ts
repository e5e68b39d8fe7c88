import { compileRule } from '../../../engine';
import type { DecidingVisitor, PlacementFacts, RuledFacts, Scoring } from '../../../engine';

/** What a decision is made on, as a case gives it. */
export interface ReferenceInput {
  readonly stages: readonly RuledFacts[];
  readonly segments: readonly RuledFacts[];
  readonly scoring: Scoring;
  /** Live ones of the journey. */
  readonly placements: readonly PlacementFacts[];
  readonly at: number;
}

/** The decision, with numbers unrounded. `doubtful`: the lead is too near to the margin to tell with floating point. */
export interface ReferenceDecision {
  readonly stage: string;
  readonly reason: string;
  readonly confidence?: number;
  readonly scores?: readonly (readonly [string, number])[];
  readonly segments: readonly (readonly [string, string])[];
  readonly doubtful?: boolean;
}

/** How a stage and segments are decided, sentence by sentence of the design. Slow and plain. */
export function referenceDecide(input: ReferenceInput, sent: DecidingVisitor): ReferenceDecision {
  const { stages, segments } = input;
  const stageExists = stages.some((stage) => stage.slug === sent.stage);
  const exists = (slug: string): boolean => segments.some((segment) => segment.slug === slug);
  // What is gone is ignored: nothing below sees it.
  const visitor = {
    ...sent,
    stage: stageExists ? sent.stage : undefined,
    segments: sent.segments?.filter(exists),
  };

  const named = visitor.segments ?? [];
  const found = segments.filter(({ slug, rule }) => !named.includes(slug) && rule && compileRule(rule)(visitor));
  const reasons = [
    ...[...new Set(named)].map((slug) => [slug, 'STATIC'] as const),
    ...found.map(({ slug }) => [slug, 'TARGETING_MATCH'] as const),
    ...[...new Set(sent.segments)].filter((slug) => !exists(slug)).map((slug) => [slug, 'ERROR'] as const),
  ].sort(([a], [b]) => (a < b ? -1 : 1));
  const inEffect = reasons.filter(([, reason]) => reason !== 'ERROR').map(([slug]) => slug);

  if (visitor.stage !== undefined) return { stage: visitor.stage, reason: 'STATIC', segments: reasons };
  const furthest = stages.findLast(({ rule }) => rule && compileRule(rule)({ ...visitor, segments: inEffect }));
  if (furthest) return { stage: furthest.slug, reason: 'TARGETING_MATCH', segments: reasons };
  const points = pointsOf(input, sent);
  const first = { stage: stages[0]?.slug ?? '', reason: sent.stage === undefined ? 'DEFAULT' : 'ERROR' };
  return { ...first, ...leader(points, input.scoring.margin), ...scoresOf(points), segments: reasons };
}

type Points = readonly (readonly [slug: string, points: number])[];

function pointsOf({ stages, placements, scoring, at }: ReferenceInput, { history = [] }: DecidingVisitor): Points {
  const views = history.slice(-200).filter((view) => !Number.isNaN(Date.parse(view.at)));
  return stages.map(({ slug }) => {
    const points = views.map((view) => {
      const weights = placements
        .filter(({ contentType, documentId }) => contentType === view.contentType && documentId === view.documentId)
        .filter(({ stage }) => stage === slug)
        .map(({ weight }) => weight);
      const days = Math.max(0, at - Date.parse(view.at)) / 86_400_000;
      return (Math.max(0, ...weights) / 50) * Math.pow(2, -days / scoring.halfLifeDays);
    });
    const sum = points.reduce((total, point) => total + point, 0);
    return [slug, Math.min(scoring.cap, sum)] as const;
  });
}

function leader(points: Points, margin: number): Partial<ReferenceDecision> {
  const [[stage, top] = ['', 0], [, second] = ['', 0]] = [...points].sort(([, a], [, b]) => b - a);
  const lead = top - second;
  const doubtful = top > 0 && Math.abs(lead - margin * top) < 1e-9;
  return lead > 0 && lead >= margin * top
    ? { stage, reason: 'SCORED', confidence: lead / top, doubtful }
    : { doubtful };
}

function scoresOf(points: Points): Pick<ReferenceDecision, 'scores'> {
  const given = points.filter(([, value]) => value > 0);
  return given.length > 0 ? { scores: given } : {};
}
