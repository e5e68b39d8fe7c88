import type { Structure, StructuredJourney } from '../snapshot';

/** All of a journey that an answer is made of; nothing of owners, notes, targets and dates. */
const ofJourney = ({ row, stages, planned }: StructuredJourney, { touchpoints }: Structure): string =>
  JSON.stringify([
    row.name,
    row.isDefault,
    stages.map(({ slug, name, goal, rule, clientSide }) => [slug, name, goal, rule, clientSide]),
    [...touchpoints.values()]
      .filter(({ slug }) => planned.has(slug))
      .map(({ slug, name, channel, phase }) => [slug, name, channel, phase]),
  ]);

/** The same of what all journeys share. */
const ofAll = ({ segments, touchpoints, locales, defaultLocale, participating }: Structure): string =>
  JSON.stringify([
    segments.map(({ slug, rule, clientSide }) => [slug, rule, clientSide]),
    [...touchpoints.keys()].sort(),
    locales,
    defaultLocale,
    participating,
  ]);

/** The journeys that give other answers since the structure was another, apart from what is placed on them. */
export const journeysChanged = (before: Structure | undefined, after: Structure): string[] => {
  const all = [...new Set([...(before?.journeys.keys() ?? []), ...after.journeys.keys()])];
  if (!before || ofAll(before) !== ofAll(after)) return all;
  const pictureIn = (structure: Structure, slug: string) => {
    const journey = structure.journeys.get(slug);
    return journey && ofJourney(journey, structure);
  };
  return all.filter((slug) => pictureIn(before, slug) !== pictureIn(after, slug));
};
