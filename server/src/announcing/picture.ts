import type { Structure } from '../snapshot';

/** The journeys that give other answers since the structure was another, apart from what is placed on them. */
export const journeysChanged = (before: Structure | undefined, after: Structure): string[] => {
  const all = [...new Set([...(before?.journeys.keys() ?? []), ...after.journeys.keys()])];
  if (!before || before.deciding !== after.deciding) return all;
  return all.filter((slug) => {
    const [one, other] = [before.journeys.get(slug), after.journeys.get(slug)];
    return one?.deciding !== other?.deciding || one?.telling !== other?.telling;
  });
};
