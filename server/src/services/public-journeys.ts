import type { JourneysResponse } from '../../../types';
import type { Context } from '../utils/context';
import { createStore } from './store';

/** Journeys as the public sees them: active ones, without plans, owners, rules or segments. */
export const createPublicJourneys = ({ strapi }: Context) => {
  const store = createStore({ strapi });

  return {
    async find(): Promise<JourneysResponse> {
      const [journeys, stages, touchpoints, moments] = await Promise.all([
        store.journeys.find({ where: { active: true }, orderBy: [{ isDefault: 'desc' }, { name: 'asc' }] }),
        store.stages.find({ orderBy: { position: 'asc' } }),
        store.touchpoints.find({ orderBy: { id: 'asc' } }),
        store.moments.find({ select: ['journey', 'touchpoint'] }),
      ]);
      const data = journeys.map(({ slug, name, isDefault }) => {
        const named = new Set(moments.filter((moment) => moment.journey === slug).map((moment) => moment.touchpoint));
        return {
          slug,
          name,
          default: Boolean(isDefault),
          stages: stages
            .filter((stage) => stage.journey === slug)
            .map((stage) => ({ slug: stage.slug, name: stage.name, position: stage.position, goal: stage.goal })),
          touchpoints: touchpoints
            .filter((touchpoint) => named.has(touchpoint.slug))
            .map(({ slug: own, name: label, channel, phase }) => ({ slug: own, name: label, channel, phase })),
        };
      });
      return { data };
    },
  };
};
