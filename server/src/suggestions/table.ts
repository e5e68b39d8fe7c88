import classifier from 'wink-naive-bayes-text-classifier';
import type { Table } from './shape';

/** Steps of a bit in which weights are kept: one byte each. */
const STEPS = 16;
const MAX_WEIGHT = 127;
/** More tokens than these do not make it better, only larger. */
const MAX_TOKENS = 8000;
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

/** @returns `null` where there are not two labels to tell apart. */
export const learn = (lessons: readonly Lesson[]) => {
  const labels = [...new Set(lessons.map(({ label }) => label))];
  if (labels.length < 2) return null;
  const bayes = classifier();
  bayes.definePrepTasks([(tokens) => tokens]);
  bayes.defineConfig({ considerOnlyPresence: false, smoothingFactor: SMOOTHING });
  for (const { label, tokens } of lessons) bayes.learn(tokens, label);
  return { bayes, labels };
};

/** Those that are there most often: what is there once in many texts teaches nothing. */
const chooseTokens = ([, , count, , vocabulary]: Exported, labels: readonly string[]) => {
  const sums = vocabulary.map((token) => labels.reduce((sum, label) => sum + (count[label]?.[token] ?? 0), 0));
  return vocabulary
    .map((token, index) => ({ token, sum: sums[index]! }))
    .sort((a, b) => b.sum - a.sum || (a.token < b.token ? -1 : 1))
    .slice(0, MAX_TOKENS);
};

/**
 * The library's classifier, computed out once: its own answer takes time with the square of the number of labels (three
 * seconds for 200 of them), a look-up in this table does not. The weights are its log-odds against all other labels.
 */
export const compile = (lessons: readonly Lesson[]): Table | null => {
  const learnt = learn(lessons);
  if (!learnt) return null;
  const { bayes, labels } = learnt;
  const exported = JSON.parse(bayes.exportJSON()) as Exported;
  const [, samples, count, words, vocabulary] = exported;
  const tokens = chooseTokens(exported, labels);
  const allWords = labels.reduce((sum, label) => sum + (words[label] ?? 0), 0);
  const allSamples = labels.reduce((sum, label) => sum + (samples[label] ?? 0), 0);
  const spread = vocabulary.length * SMOOTHING;

  const columns = new Int8Array(tokens.length * labels.length);
  tokens.forEach(({ token, sum }, row) => {
    labels.forEach((label, column) => {
      const [own, ofLabel] = [count[label]?.[token] ?? 0, words[label] ?? 0];
      const likely = Math.log2((own + SMOOTHING) / (ofLabel + spread));
      const otherwise = Math.log2((sum - own + SMOOTHING) / (allWords - ofLabel + spread));
      const weight = Math.round((likely - otherwise) * STEPS);
      columns[row * labels.length + column] = Math.max(-MAX_WEIGHT, Math.min(MAX_WEIGHT, weight));
    });
  });
  const base = labels.map((label) => Math.log2((samples[label] ?? 0) / (allSamples - (samples[label] ?? 0))));
  return { labels, base, columns, rows: Object.fromEntries(tokens.map(({ token }, row) => [token, row])) };
};

/** What speaks for each label, in bits: the classifier's odds, but for what rounding takes. */
export const oddsOf = ({ labels, rows, columns, base }: Table, counts: ReadonlyMap<string, number>): number[] => {
  const sums = new Float64Array(labels.length);
  for (const [token, count] of counts) {
    const row = rows[token];
    if (row === undefined) continue;
    for (let column = 0; column < labels.length; column += 1) {
      sums[column]! += count * columns[row * labels.length + column]!;
    }
  }
  return base.map((bits, column) => bits + sums[column]! / STEPS);
};

/** What one token says for a label, in bits. */
export const weightOf = ({ labels, rows, columns }: Table, token: string, label: string): number => {
  const [row, column] = [rows[token], labels.indexOf(label)];
  return row === undefined || column < 0 ? 0 : columns[row * labels.length + column]! / STEPS;
};
