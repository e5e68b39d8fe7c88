/** The value below which a share of the values lies (`share` 0–1; 0.5 is the median); `NaN` of nothing. */
export const percentile = (values, share) => {
  if (values.length === 0) return NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
};

export const median = (values) => percentile(values, 0.5);

/** Milliseconds since a `process.hrtime.bigint()`. */
export const msSince = (start) => Number(process.hrtime.bigint() - start) / 1e6;
