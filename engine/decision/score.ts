import type { Scoring, View, WeightsByStage } from '../../types/decision';
import type { Instant } from '../../types/world';
import { entryKey } from '../entry-key';
import { DAY } from '../time';

/** The weight that is worth one point. */
const WEIGHT_OF_A_POINT = 50;

/** What a history says about the stage. */
export interface Scored {
  /** Points by stage, in the journey's order, rounded to three decimals; stages without any are left out. */
  readonly scores: Record<string, number>;
  /** The stage that leads by enough, with its lead as a share of its points; `null` where none does. */
  readonly winner: { readonly slug: string; readonly confidence: number } | null;
}

/** What a scorer is given besides the history: the time, and what a view of an entry says about the stage. */
export interface ScoreContext {
  readonly at: Instant;
  readonly weightsOf: WeightsByStage;
}

/**
 * Makes a function that gives each stage its points for a history, and `null` where the history gives none: a view is
 * worth the weight of its entry at the stage, halved every `halfLifeDays`. A view from the future counts as one made now;
 * a view whose date cannot be read does not count. `stages` are the journey's slugs in order.
 */
export function compileScorer(
  stages: readonly string[],
  scoring: Scoring,
): (history: readonly View[] | undefined, context: ScoreContext) => Scored | null {
  const halfLife = scoring.halfLifeDays * DAY;
  const cap = scoring.cap * WEIGHT_OF_A_POINT;

  const weigh = (history: readonly View[], { at, weightsOf }: ScoreContext): number[] => {
    const weights = stages.map(() => 0);
    for (const { contentType, documentId, at: seenAt } of history) {
      const age = Math.max(0, at - Date.parse(seenAt));
      if (Number.isNaN(age)) continue;
      const share = 0.5 ** (age / halfLife);
      for (const [stage, weight] of weightsOf(entryKey(contentType, documentId)) ?? []) {
        const position = stages.indexOf(stage);
        if (position >= 0) weights[position]! += weight * share;
      }
    }
    return weights.map((weight) => Math.min(weight, cap));
  };

  return (history, context) => {
    if (!history?.length) return null;
    const weights = weigh(history, context);
    const scores = stages.flatMap((slug, i): [string, number][] => {
      const weight = weights[i] ?? 0;
      return weight > 0 ? [[slug, round(weight / WEIGHT_OF_A_POINT)]] : [];
    });
    if (scores.length === 0) return null;
    return { scores: Object.fromEntries(scores), winner: leader(stages, weights, scoring.margin) };
  };
}

/** The stage with the most weight, if it leads the runner-up by `margin` of its own weight, and leads at all. */
function leader(stages: readonly string[], weights: readonly number[], margin: number): Scored['winner'] {
  const top = Math.max(...weights);
  const position = weights.indexOf(top);
  const second = Math.max(0, ...weights.filter((_, i) => i !== position));
  const lead = top - second;
  const slug = stages[position];
  return slug !== undefined && lead > 0 && lead >= margin * top ? { slug, confidence: round(lead / top) } : null;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
