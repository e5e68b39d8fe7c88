import { createSite } from '../site';
import { createSettings } from '../site/settings';
import { createStore, type MomentRow } from '../store';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { inSequence } from '../utils/sequence';
import type { PlanWords } from './shape';

const joined = (...parts: (string | null | undefined | readonly string[])[]): string =>
  parts.flat().filter(Boolean).join('\n');

const titlesOf = (items: MomentRow['externalItems']): string[] =>
  ((items ?? []) as { title?: string }[]).flatMap(({ title }) => title ?? []);

/** Reads the words in which people have described their journeys. */
export const createPlanWordsReader = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const site = partOf({ strapi }, createSite);
  const settings = partOf({ strapi }, createSettings);

  return async (): Promise<PlanWords> => {
    const [journeys, stages, moments, touchpoints, segments] = await inSequence(
      () => store.journeys.find({ orderBy: { id: 'asc' } }),
      () => store.stages.find({ orderBy: { position: 'asc' } }),
      () => store.moments.find({ orderBy: { id: 'asc' } }),
      () => store.touchpoints.find({ orderBy: { id: 'asc' } }),
      () => store.segments.find({ orderBy: { id: 'asc' } }),
    );
    return {
      locale: await site.defaultLocale(),
      journeys: journeys.map(({ slug }) => ({
        slug,
        stages: stages
          .filter(({ journey }) => journey === slug)
          .map((row) => ({
            slug: row.slug,
            words: joined(row.name, row.goal, row.businessGoal, row.feeling, row.painPoints, row.opportunities),
          })),
        cells: moments
          .filter(({ journey, target }) => journey === slug && target > 0)
          .map((row) => ({
            stage: row.stage,
            touchpoint: row.touchpoint,
            words: joined(row.brief, row.painPoints, row.opportunities, titlesOf(row.externalItems)),
          })),
      })),
      touchpoints: touchpoints.map((row) => ({
        slug: row.slug,
        words: joined(row.name, row.description, row.channel),
      })),
      segments: segments.map((row) => ({
        slug: row.slug,
        words: joined(row.name, row.description, row.goals, row.frustrations),
      })),
      types: (await settings.participating()).map((uid) => ({
        slug: uid,
        words: joined(site.model(uid)?.info.displayName, site.model(uid)?.info.description),
      })),
    };
  };
};
