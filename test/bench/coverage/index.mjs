import { measureHttp } from './http.mjs';

/** Part (e): how long coverage takes, in the engine and over HTTP. */
export const benchCoverage = async ({ isQuick, world }) => {
  const placements = isQuick ? 20_000 : 100_000;
  // The built engine exists only after the build that precedes all parts.
  const { measureEngine } = await import('./engine.mjs');
  const figures = [...measureEngine(placements), ...(await measureHttp(world, placements))];
  return {
    title: `Coverage: ${placements.toLocaleString('en')} placements, 5 stages × 40 touchpoints × 5 locales`,
    figures,
    raw: { placements },
  };
};
