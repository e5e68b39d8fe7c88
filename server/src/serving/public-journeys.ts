import type { JourneysResponse } from '../../../types';
import type { CacheableAnswer } from '../cache/answers';
import type { Call } from './call';

/** Journeys as the public sees them: active ones, without plans, owners, rules or segments. */
export const createPublicJourneys = () => ({
  async find({
    snapshot: { structure },
  }: Pick<Call, 'snapshot'>): Promise<CacheableAnswer & { body: JourneysResponse }> {
    const data = [...structure.journeys.values()].map(({ row, stages, planned }) => ({
      slug: row.slug,
      name: row.name,
      default: Boolean(row.isDefault),
      stages: stages.map(({ slug, name, goal }, position) => ({ slug, name, position, goal })),
      touchpoints: [...structure.touchpoints.values()]
        .filter((touchpoint) => planned.has(touchpoint.slug))
        .map(({ slug, name, channel, phase }) => ({ slug, name, channel, phase })),
    }));
    return { body: { data }, validUntil: null, dependencies: [], tellsPlan: true };
  },
});
