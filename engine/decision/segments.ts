import type { RuledFacts, SegmentDecision } from '../../types/decision';
import type { Visitor } from '../../types/rule';
import { compileRule } from '../conditions/compile';
import { byCodeUnit } from '../ladder/order';

/** The segments of a visitor. */
export interface DecidedSegments {
  /** Sorted by slug, each once, those that are gone included. */
  readonly reasons: SegmentDecision[];
  /** The slugs of those in effect, sorted. */
  readonly slugs: readonly string[];
  /** The visitor as rules read them: without the segments that are gone. */
  readonly reader: Visitor;
}

/** Compiles the rules of a site's segments into a function that finds the segments of a visitor. */
export function compileSegments(segments: readonly RuledFacts[]): (visitor: Visitor) => DecidedSegments {
  const known = new Set(segments.map(({ slug }) => slug));
  const ruled = segments.flatMap(({ slug, rule }) => (rule === null ? [] : [{ slug, matches: compileRule(rule) }]));

  return (visitor) => {
    const named = new Set(visitor.segments);
    const reasons: SegmentDecision[] = [];
    for (const slug of named) reasons.push({ slug, reason: known.has(slug) ? 'STATIC' : 'ERROR' });
    const isGone = reasons.some(({ reason }) => reason === 'ERROR');
    const reader = isGone ? { ...visitor, segments: [...named].filter((slug) => known.has(slug)) } : visitor;
    for (const { slug, matches } of ruled) {
      if (!named.has(slug) && matches(reader)) reasons.push({ slug, reason: 'TARGETING_MATCH' });
    }
    if (reasons.length > 1) reasons.sort((a, b) => byCodeUnit(a.slug, b.slug));
    return { reasons, slugs: slugsInEffect(reasons), reader };
  };
}

function slugsInEffect(reasons: readonly SegmentDecision[]): string[] {
  const slugs: string[] = [];
  for (const { slug, reason } of reasons) if (reason !== 'ERROR') slugs.push(slug);
  return slugs;
}
