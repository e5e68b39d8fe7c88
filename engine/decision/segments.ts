import type { RuledFacts, RuleTrace, SegmentDecision } from '../../types/decision';
import { MAX_VISITOR_SEGMENTS } from '../../types/defaults';
import type { Visitor } from '../../types/rule';
import { byCodeUnit } from '../ladder/order';
import { compileRules, traceRules } from './rules';

/** The segments of a visitor. */
export interface DecidedSegments {
  /** Sorted by slug, each once, including those that are gone. */
  readonly reasons: SegmentDecision[];
  /** The slugs of those in effect, sorted. */
  readonly slugs: readonly string[];
  /** The visitor as rules read them: without the segments that are gone. */
  readonly reader: Visitor;
  /** What every rule says of the visitor, also of a segment that the visitor names. */
  rules(): RuleTrace[];
}

/** Compiles the rules of a site's segments into a function that finds the segments of a visitor. */
export function compileSegments(segments: readonly RuledFacts[]): (visitor: Visitor) => DecidedSegments {
  const known = new Set(segments.map(({ slug }) => slug));
  const ruled = compileRules(segments);

  return (visitor) => {
    const all = [...new Set(visitor.segments)];
    const there = all.filter((slug) => known.has(slug)).slice(0, MAX_VISITOR_SEGMENTS);
    const gone = all.filter((slug) => !known.has(slug)).slice(0, MAX_VISITOR_SEGMENTS - there.length);
    const reasons: SegmentDecision[] = [
      ...there.map((slug) => ({ slug, reason: 'STATIC' as const })),
      ...gone.map((slug) => ({ slug, reason: 'ERROR' as const })),
    ];
    const named = new Set(there);
    const reader = there.length < all.length ? { ...visitor, segments: there } : visitor;
    for (const { slug, truthOf } of ruled) {
      if (!named.has(slug) && truthOf(reader)) reasons.push({ slug, reason: 'TARGETING_MATCH' });
    }
    if (reasons.length > 1) reasons.sort((a, b) => byCodeUnit(a.slug, b.slug));
    return {
      reasons,
      slugs: reasons.filter(({ reason }) => reason !== 'ERROR').map(({ slug }) => slug),
      reader,
      rules: () => traceRules('segment', ruled, reader),
    };
  };
}
