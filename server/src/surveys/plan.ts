import type { World } from '../../../types';
import { DEFAULT_IMPACT, DEFAULT_LIMIT } from '../../../types';
import { createSite } from '../site';
import { createStore, type JourneyRow, type MomentRow, type TouchpointRow } from '../store';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { inSequence } from '../utils/sequence';

/** What a journey plans, and where: everything that coverage reads of it except its content. */
export type Plan = Omit<World, 'placements' | 'entries'>;

const toTouchpointFacts = (row: TouchpointRow) => ({
  slug: row.slug,
  name: row.name,
  channel: row.channel,
  phase: row.phase,
  impact: row.impact ?? DEFAULT_IMPACT,
  owner: row.owner,
  usualNumber: row.usualNumber ?? DEFAULT_LIMIT,
});

const toMomentFacts = (row: MomentRow) => ({
  stage: row.stage,
  touchpoint: row.touchpoint,
  target: row.target,
  impact: row.impact,
  requiredSegments: row.requiredSegments ?? [],
  owner: row.owner,
  dueDate: row.dueDate,
  brief: row.brief,
  externalItems: (row.externalItems ?? []) as { locale?: string | null }[],
});

export const createPlanReader = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const site = partOf({ strapi }, createSite);

  /** The current plan of a journey. A journey without locales of its own uses the site's. */
  return async ({ slug, name, locales }: JourneyRow): Promise<Plan> => {
    const [stages, touchpoints, moments, siteLocales] = await inSequence(
      () => store.stages.find({ where: { journey: slug }, orderBy: { position: 'asc' } }),
      () => store.touchpoints.find({ orderBy: { id: 'asc' } }),
      () => store.moments.find({ where: { journey: slug } }),
      () => site.locales(),
    );
    const codes = siteLocales.map(({ code }) => code);
    // Nothing is missing in a locale that is gone.
    const own = (locales ?? []).filter((code) => codes.includes(code));
    return {
      journey: { slug, name, locales: own.length > 0 ? own : codes },
      locales: codes,
      stages: stages.map((stage) => ({ slug: stage.slug, name: stage.name })),
      touchpoints: touchpoints.map(toTouchpointFacts),
      moments: moments.map(toMomentFacts),
    };
  };
};

/** Whether both have the same places and show as much content there, so that what was compiled for one holds for the other. */
export const isSameShape = (one: Plan, other: Plan): boolean => shapeOf(one) === shapeOf(other);

const shapeOf = ({ locales, stages, touchpoints }: Plan): string =>
  JSON.stringify([
    locales,
    stages.map(({ slug }) => slug),
    touchpoints.map(({ slug, usualNumber }) => [slug, usualNumber]),
  ]);
