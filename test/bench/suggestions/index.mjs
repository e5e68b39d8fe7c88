import { measureDemo } from './demo.mjs';
import { measureHttp } from './http.mjs';

/** Part (f): how good suggestions are, what one takes, and what a training takes from others. */
export const benchSuggestions = async ({ isQuick, world, load }) => {
  const entries = isQuick ? 2000 : 10_000;
  const figures = [...(await measureDemo()), ...(await measureHttp(world, load, { entries, rounds: isQuick ? 1 : 3 }))];
  return {
    title: `Suggestions: the demo by cross-validation; ${entries.toLocaleString('en')} entries of 200 words`,
    figures,
    raw: { entries },
  };
};
