/** A score with one decimal, as the server rounds it; 99.96 is not 100 as long as there is a gap. */
export const fineScore = (score: number, gaps: number): number => (gaps > 0 ? Math.min(score, 99.9) : score);

/** A score as a whole number: the nearest one, but 100 only where nothing is missing. */
export const wholeScore = (score: number): number => (score < 100 ? Math.min(99, Math.round(score)) : 100);
