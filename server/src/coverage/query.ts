import type { z } from 'zod';
import type { Survey } from '../../../engine';
import { NO_SEGMENT, type CoverageOptions, type coverageQuerySchema } from '../../../types';
import { assertTakesPart, createVisibility, type Viewer } from '../entries/visibility';
import { createJourneys } from '../plan/journeys';
import { createSite } from '../site';
import { createSettings } from '../site/settings';
import { createStore } from '../store';
import { createSurveys } from '../surveys';
import type { Context } from '../utils/context';
import { unknown } from '../utils/errors';
import { partOf } from '../utils/part';

export type { Viewer } from '../entries/visibility';

export type CoverageFilters = z.output<typeof coverageQuerySchema>;

/** What a question about coverage is about: the survey of its journey, and its filters, checked. */
export const createCoverageQuery = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const site = partOf({ strapi }, createSite);
  const settings = partOf({ strapi }, createSettings);
  const visibility = partOf({ strapi }, createVisibility);
  const journeys = partOf({ strapi }, createJourneys);

  const checkSegment = async (slug: string) => {
    if (slug === NO_SEGMENT || (await store.segments.first({ slug }))) return;
    const known = await store.segments.find({ select: ['slug'], orderBy: { slug: 'asc' } });
    throw unknown('segment', slug, [
      NO_SEGMENT,
      ...known.map((row) => row.slug).filter((known) => known !== NO_SEGMENT),
    ]);
  };

  /** The types to count; `undefined`: all that take part. */
  const typesFor = async (asked: readonly string[] | undefined, viewer: Viewer) => {
    const [visible, participating] = [await visibility.types(viewer), await settings.participating()];
    assertTakesPart(visible, asked ?? [], ['contentTypes']);
    return asked ?? (visible.length === participating.length ? undefined : visible);
  };

  /** @throws ValidationError where a filter names nothing. */
  const options = async (query: CoverageFilters, viewer: Viewer): Promise<CoverageOptions> => {
    if (query.locale) await site.checkLocale(query.locale);
    if (query.segment) await checkSegment(query.segment);
    const { staleAfterDays, freshness, expiringWithinDays } = await settings.get();
    return {
      at: query.at ? Date.parse(query.at) : Date.now(),
      today: query.today,
      locale: query.locale,
      segment: query.segment,
      contentTypes: await typesFor(query.contentTypes, viewer),
      staleAfterDays,
      freshness,
      expiringWithinDays,
    };
  };

  return {
    options,

    /** The journey asked for, as it is now, and how to look at it. */
    async load(query: CoverageFilters, viewer: Viewer): Promise<{ survey: Survey; options: CoverageOptions }> {
      const journey = await journeys.require(query.journey);
      const checked = await options(query, viewer);
      return { survey: await partOf({ strapi }, createSurveys).of(journey), options: checked };
    },
  };
};
