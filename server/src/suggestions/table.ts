import classifier from 'wink-naive-bayes-text-classifier';
import type { Limits } from '../limits';
import type { Table } from './shape';

/** Steps of a bit in which weights are kept: one byte each. */
const STEPS = 16;
const MAX_WEIGHT = 127;
/** Additive smoothing, as measured on the demo. */
const SMOOTHING = 0.5;

/** Tokens under a label, to learn from. */
export interface Lesson {
  readonly label: string;
  readonly tokens: string[];
}

/** What the classifier exports, in its order. */
type Exported = [
  config: object,
  samples: Record<string, number>,
  count: Record<string, Record<string, number>>,
  words: Record<string, number>,
  vocabulary: string[],
];

/** Spread over all of them, so that labels keep their shares. */
const thinned = (lessons: readonly Lesson[], most: number): readonly Lesson[] => {
  if (lessons.length <= most) return lessons;
  const step = lessons.length / most;
  return Array.from({ length: most }, (_, index) => lessons[Math.floor(index * step)]!);
};

/** @returns `null` where there are not two labels to tell apart. */
export const learn = (all: readonly Lesson[], most: number) => {
  const lessons = thinned(all, most);
  const labels = [...new Set(lessons.map(({ label }) => label))];
  if (labels.length < 2) return null;
  const bayes = classifier();
  bayes.definePrepTasks([(tokens) => tokens]);
  bayes.defineConfig({ considerOnlyPresence: false, smoothingFactor: SMOOTHING });
  for (const { label, tokens } of lessons) bayes.learn(tokens, label);
  return { bayes, labels };
};

/** Those that are there most often, with how often: what is there once in many texts teaches nothing. */
const chooseTokens = (count: Exported[2], most: number): (readonly [token: string, sum: number])[] => {
  const sums = new Map<string, number>();
  for (const ofLabel of Object.values(count)) {
    for (const token in ofLabel) sums.set(token, (sums.get(token) ?? 0) + ofLabel[token]!);
  }
  const byFrequency = [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return byFrequency.slice(0, most);
};

const toByte = (bits: number): number => Math.max(-MAX_WEIGHT, Math.min(MAX_WEIGHT, Math.round(bits * STEPS)));

/**
 * The library's classifier, computed out once: its own answer takes time with the square of the number of labels (three
 * seconds for 200 of them), a look-up in this table does not. The weights are its log-odds against all other labels.
 */
export const compile = (
  all: readonly Lesson[],
  { lessons, tokens: most }: Pick<Limits, 'lessons' | 'tokens'>,
): Table | null => {
  const learnt = learn(all, lessons);
  if (!learnt) return null;
  const { bayes, labels } = learnt;
  const [, samples, count, words, vocabulary] = JSON.parse(bayes.exportJSON()) as Exported;
  const tokens = chooseTokens(count, most);
  const rows = Object.fromEntries(tokens.map(([token], row) => [token, row]));
  const allWords = labels.reduce((sum, label) => sum + (words[label] ?? 0), 0);
  const allSamples = labels.reduce((sum, label) => sum + (samples[label] ?? 0), 0);
  const spread = vocabulary.length * SMOOTHING;

  const columns = new Int8Array(tokens.length * labels.length);
  const logSums = tokens.map(([, sum]) => Math.log2(sum + SMOOTHING));
  labels.forEach((label, column) => {
    const ofLabel = words[label] ?? 0;
    const share = Math.log2((allWords - ofLabel + spread) / (ofLabel + spread));
    // Most tokens never occur under most labels.
    const absent = Math.log2(SMOOTHING) + share;
    logSums.forEach((logSum, row) => (columns[row * labels.length + column] = toByte(absent - logSum)));
    const own = count[label] ?? {};
    for (const token in own) {
      const row = rows[token];
      if (row === undefined) continue;
      const others = tokens[row]![1] - own[token]!;
      const bits = Math.log2((own[token]! + SMOOTHING) / (others + SMOOTHING)) + share;
      columns[row * labels.length + column] = toByte(bits);
    }
  });
  const base = labels.map((label) => Math.log2((samples[label] ?? 0) / (allSamples - (samples[label] ?? 0))));
  return { labels, base, columns, rows };
};

/** What speaks for each label, in bits: the classifier's odds, but for what rounding takes. */
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
