/** What we use of two packages that bring no types of their own. */
declare module 'wink-naive-bayes-text-classifier' {
  interface Classifier {
    definePrepTasks(tasks: readonly ((tokens: string[]) => string[])[]): number;
    defineConfig(config: { considerOnlyPresence?: boolean; smoothingFactor?: number }): boolean;
    learn(input: string[], label: string): boolean;
    consolidate(): boolean;
    computeOdds(input: string[]): [label: string, bits: number][];
    exportJSON(): string;
  }
  export default function classifier(): Classifier;
}

declare module 'stopword' {
  export const eng: readonly string[];
}
