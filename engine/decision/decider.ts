import type { DecidingVisitor, Decision, RuledFacts, RuleTrace, Scoring, StageDecision } from '../../types/decision';
import type { Visitor } from '../../types/rule';
import { readVisitor } from './read-visitor';
import { compileRules, traceRules } from './rules';
import { compileScorer, type ScoreContext } from './score';
import { compileSegments } from './segments';

/** What decisions in one journey are based on. */
export interface DeciderFacts {
  /** In the journey's order; at least one. */
  readonly stages: readonly RuledFacts[];
  /** Every segment of the site. */
  readonly segments: readonly RuledFacts[];
  readonly scoring: Scoring;
}

/** The time of a decision, and what a view of an entry says about a visitor's stage. */
export type DecisionContext = ScoreContext;

/** A decision, with what the ladder needs to know of it. */
export interface Decided {
  readonly decision: Decision;
  readonly stage: string;
  /** The segments in effect, sorted by code unit. */
  readonly segments: readonly string[];
  /** What every rule says of the visitor: those of stages in the journey's order, then those of segments. */
  rules(): RuleTrace[];
}

/** Decides the stage and the segments of one visitor: a {@link DecidingVisitor}, or whatever a browser sent as one. */
export type Decide = (visitor: unknown, context: DecisionContext) => Decided;

/**
 * Compiles the rules of a journey into a function that decides which stage and which segments a visitor is in, and why.
 *
 * Segments are those that the visitor names and those whose rule is true. The stage is the first answer of: the stage
 * that the visitor names, the furthest stage whose rule is true, the history's score, the first stage. Slugs that are gone
 * (from an old cookie) are ignored: rules do not see them. The rules of segments read the segments that the visitor names; the
 * rules of stages read those decided, and so always a list.
 *
 * @throws RangeError for a journey without stages.
 */
export function compileDecider({ stages, segments, scoring }: DeciderFacts): Decide {
  const slugs = stages.map(({ slug }) => slug);
  const first = slugs[0];
  if (first === undefined) throw new RangeError('A journey without stages cannot be decided on');
  const known = new Set(slugs);
  const segmentsOf = compileSegments(segments);
  const stageRules = compileRules(stages);
  const scoreOf = compileScorer(slugs, scoring);

  const stageOf = (visitor: DecidingVisitor, reader: Visitor, context: DecisionContext): StageDecision => {
    if (reader.stage !== undefined) return { slug: reader.stage, reason: 'STATIC' };
    const matching = stageRules.findLast(({ truthOf }) => truthOf(reader));
    if (matching) return { slug: matching.slug, reason: 'TARGETING_MATCH' };
    const scored = scoreOf(visitor.history, context);
    if (scored?.winner) return { ...scored.winner, reason: 'SCORED', scores: scored.scores };
    const reason = visitor.stage === undefined ? 'DEFAULT' : 'ERROR';
    return scored ? { slug: first, reason, scores: scored.scores } : { slug: first, reason };
  };

  return (given, context) => {
    const visitor = readVisitor(given);
    const isGone = visitor.stage !== undefined && !known.has(visitor.stage);
    const decided = segmentsOf(isGone ? { ...visitor, stage: undefined } : visitor);
    const reader = { ...decided.reader, segments: decided.slugs };
    const stage = stageOf(visitor, reader, context);
    return {
      decision: { stage, segments: decided.reasons },
      stage: stage.slug,
      segments: decided.slugs,
      rules: () => [...traceRules('stage', stageRules, reader), ...decided.rules()],
    };
  };
}
