import type { Limits } from '../limits';
import { countLessons, type Counts, type Lesson } from './count';
import type { Table } from './shape';

/** Steps of a bit in which weights are kept: one byte each. */
const STEPS = 16;
const MAX_WEIGHT = 127;
/** Additive smoothing, as measured on the demo. */
const SMOOTHING = 0.5;

/** Spread over all of them, so that labels keep their shares. */
export const thinned = <T>(lessons: readonly T[], most: number): readonly T[] => {
  if (lessons.length <= most) return lessons;
  const step = lessons.length / most;
  return Array.from({ length: most }, (_, index) => lessons[Math.floor(index * step)]!);
};

/** @returns `null` where there are not two labels to tell apart. */
export const learn = (all: readonly Lesson[], most: number) => {
  const counts = countLessons(thinned(all, most));
  const labels = [...counts.byLabel.keys()];
  return labels.length < 2 ? null : { ...counts, labels };
};

/** Those that are there most often, with how often: what is there once in many texts teaches nothing. */
const chooseTokens = ({ sums }: Counts, most: number): (readonly [token: string, sum: number])[] =>
  [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most);

const toByte = (bits: number): number => Math.max(-MAX_WEIGHT, Math.min(MAX_WEIGHT, Math.round(bits * STEPS)));

/**
 * Naive Bayes, computed out once: the log-odds of each token for each label against all other labels together. To compute
 * them for each question takes time with the square of the number of labels, a look-up in this table does not.
 */
export const compile = (
  all: readonly Lesson[],
  { lessons, tokens: most }: Pick<Limits, 'lessons' | 'tokens'>,
): Table | null => {
  const learnt = learn(all, lessons);
  if (!learnt) return null;
  const { labels, byLabel, sums } = learnt;
  const tokens = chooseTokens(learnt, most);
  const rows = Object.fromEntries(tokens.map(([token], row) => [token, row]));
  const ofAll = { lessons: 0, size: 0 };
  for (const { lessons: count, size } of byLabel.values()) {
    ofAll.lessons += count;
    ofAll.size += size;
  }
  const spread = sums.size * SMOOTHING;

  const columns = new Int8Array(tokens.length * labels.length);
  const base: number[] = [];
  const logSums = tokens.map(([, sum]) => Math.log2(sum + SMOOTHING));
  [...byLabel.values()].forEach((own, column) => {
    base.push(Math.log2(own.lessons / (ofAll.lessons - own.lessons)));
    const share = Math.log2((ofAll.size - own.size + spread) / (own.size + spread));
    // Most tokens never occur under most labels.
    const absent = Math.log2(SMOOTHING) + share;
    logSums.forEach((logSum, row) => (columns[row * labels.length + column] = toByte(absent - logSum)));
    for (const [token, count] of own.tokens) {
      const row = rows[token];
      if (row === undefined) continue;
      const others = tokens[row]![1] - count;
      columns[row * labels.length + column] = toByte(Math.log2((count + SMOOTHING) / (others + SMOOTHING)) + share);
    }
  });
  return { labels, base, columns, rows };
};

/** What speaks for each label, in bits: the odds of naive Bayes, but for what rounding takes. */
export const oddsOf = ({ labels, rows, columns, base }: Table, counts: ReadonlyMap<string, number>): number[] => {
  const width = labels.length;
  const sums = new Int32Array(width);
  for (const [token, count] of counts) {
    const row = rows[token];
    if (row === undefined) continue;
    const start = row * width;
    for (let column = 0; column < width; column += 1) sums[column]! += count * columns[start + column]!;
  }
  return base.map((bits, column) => bits + sums[column]! / STEPS);
};

/** What one token says for a label, in bits. */
export const weightOf = ({ labels, rows, columns }: Table, token: string, label: string): number => {
  const [row, column] = [rows[token], labels.indexOf(label)];
  return row === undefined || column < 0 ? 0 : columns[row * labels.length + column]! / STEPS;
};
