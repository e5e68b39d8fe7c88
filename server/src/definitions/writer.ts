import { journeyDefinitionSchema, type JourneyDefinition, type Stage } from '../../../types';
import { createJourneys, fieldsOf } from '../plan/journeys';
import { createStore } from '../store';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';

/** Leaves out what says nothing, so that an export reads like a file a person would write. */
const compact = <T extends object>(value: T): T =>
  Object.fromEntries(
    Object.entries(value).filter(
      ([, item]) => item !== null && item !== undefined && !(Array.isArray(item) && item.length === 0),
    ),
  ) as T;

const textsOf = ({ texts }: Pick<Stage, 'texts'>) => (Object.keys(texts).length > 0 ? texts : undefined);

/**
 * Writes a journey as a definition: with the touchpoints and segments that its plan or its placements name, so that a file of
 * those can be imported after it.
 */
export const createDefinitionWriter = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const journeys = partOf({ strapi }, createJourneys);

  return async (documentId: string): Promise<JourneyDefinition> => {
    const journey = await journeys.get(documentId);
    const placed = await store.placements.find({
      where: { journey: journey.slug },
      select: ['touchpoint', 'segments'],
    });
    const named = new Set([...journey.moments, ...placed].map(({ touchpoint }) => touchpoint));
    const segments = new Set([journey.segment, ...journey.moments.flatMap((moment) => moment.requiredSegments)]);
    for (const row of placed) for (const slug of row.segments ?? []) segments.add(slug);
    const [touchpointRows, segmentRows] = await Promise.all([
      store.touchpoints.find({ orderBy: { id: 'asc' } }),
      store.segments.find({ orderBy: { id: 'asc' } }),
    ]);
    return journeyDefinitionSchema.parse({
      ...compact({ name: journey.name, slug: journey.slug, default: journey.default, ...fieldsOf(journey) }),
      stages: journey.stages.map(({ position: _, ...stage }) =>
        compact({ ...stage, texts: textsOf(stage), clientSide: stage.clientSide || undefined }),
      ),
      touchpoints: touchpointRows
        .filter((row) => named.has(row.slug))
        .map((row) =>
          compact({
            name: row.name,
            slug: row.slug,
            description: row.description,
            channel: row.channel,
            phase: row.phase,
            interaction: row.interaction,
            setting: row.setting,
            impact: row.impact,
            owner: row.owner,
            usualNumber: row.usualNumber,
          }),
        ),
      segments: segmentRows
        .filter((row) => segments.has(row.slug))
        .map((row) =>
          compact({
            name: row.name,
            slug: row.slug,
            description: row.description,
            goals: row.goals,
            frustrations: row.frustrations,
            quote: row.quote,
            picture: row.picture,
            rule: row.rule,
            clientSide: row.clientSide || undefined,
          }),
        ),
      moments: journey.moments.map((moment) => compact(moment)),
    });
  };
};
