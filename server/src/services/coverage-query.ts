import type { z } from 'zod';
import type { CoverageOptions, coverageQuerySchema, World } from '../../../types';
import type { Context } from '../utils/context';
import { invalid, unknown } from '../utils/errors';
import { createJourneys } from './journeys';
import { createSettings } from './settings';
import { createSite } from './site';
import { createStore } from './store';
import { createWorld } from './world';

export type CoverageFilters = z.output<typeof coverageQuerySchema>;

/** What a question about coverage is about: the facts of its journey, and its filters, checked. */
export const createCoverageQuery = ({ strapi }: Context) => {
  const store = createStore({ strapi });
  const site = createSite({ strapi });
  const settings = createSettings({ strapi });
  const journeys = createJourneys({ strapi });
  const worlds = createWorld({ strapi });

  /** @throws ValidationError where a filter names nothing. */
  const options = async (query: CoverageFilters): Promise<CoverageOptions> => {
    if (query.locale) await site.checkLocale(query.locale);
    if (query.segment && !(await store.segments.first({ slug: query.segment }))) {
      const known = await store.segments.find({ select: ['slug'], orderBy: { slug: 'asc' } });
      throw unknown(
        'segment',
        query.segment,
        known.map((row) => row.slug),
      );
    }
    const participating = await settings.participating();
    const stranger = query.contentTypes?.find((uid) => !participating.includes(uid));
    if (stranger) throw invalid(`"${stranger}" does not take part in journeys`, ['contentTypes']);
    const { staleAfterDays, expiringWithinDays } = await settings.get();
    return {
      at: query.at ? Date.parse(query.at) : Date.now(),
      locale: query.locale,
      segment: query.segment,
      contentTypes: query.contentTypes,
      staleAfterDays,
      expiringWithinDays,
    };
  };

  const load = async (query: CoverageFilters): Promise<{ world: World; options: CoverageOptions }> => {
    const journey = await journeys.require(query.journey);
    const [world, checked] = await Promise.all([worlds.load(journey), options(query)]);
    return { world, options: checked };
  };

  return { load, options };
};
