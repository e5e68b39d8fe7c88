/** Tokens under a label, to learn from. */
export interface Lesson {
  readonly label: string;
  readonly tokens: readonly string[];
}

/** What was counted under one label. */
export interface LabelCounts {
  /** How many lessons there were. */
  lessons: number;
  /** How many tokens they had, each as often as it occurs. */
  size: number;
  /** How often each token occurs. */
  readonly tokens: Map<string, number>;
}

/** All that naive Bayes goes by. */
export interface Counts {
  /** In the order in which labels first occur. */
  readonly byLabel: ReadonlyMap<string, LabelCounts>;
  /** How often each token occurs under any label. */
  readonly sums: ReadonlyMap<string, number>;
}

const increment = (counts: Map<string, number>, token: string) => counts.set(token, (counts.get(token) ?? 0) + 1);

export const countLessons = (lessons: readonly Lesson[]): Counts => {
  const byLabel = new Map<string, LabelCounts>();
  const sums = new Map<string, number>();
  for (const { label, tokens } of lessons) {
    let own = byLabel.get(label);
    if (!own) byLabel.set(label, (own = { lessons: 0, size: 0, tokens: new Map() }));
    own.lessons += 1;
    own.size += tokens.length;
    for (const token of tokens) {
      increment(own.tokens, token);
      increment(sums, token);
    }
  }
  return { byLabel, sums };
};
