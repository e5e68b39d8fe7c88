import { cellName, cover, type Survey } from '../../../engine';
import type { CoverageOptions, PlacementOption } from '../../../types';
import { createJourneys } from '../plan/journeys';
import { createStore } from '../store';
import { createSurveys } from '../surveys';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { createCoverageQuery, type Viewer } from './query';

interface RankedOption {
  readonly option: PlacementOption;
  /** 0 where it is no gap. */
  readonly priority: number;
}

/** The places to choose from in an entry's panel. */
export const createOptions = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const journeys = partOf({ strapi }, createJourneys);
  const query = partOf({ strapi }, createCoverageQuery);

  return {
    /** Everywhere content can be put, in one journey or in all active ones: gaps first, then planned, then unplanned cells. */
    async list({ journey, locale }: { journey?: string; locale?: string }, viewer: Viewer): Promise<PlacementOption[]> {
      const rows = journey
        ? [await journeys.require(journey)]
        : await store.journeys.find({ where: { active: true }, orderBy: [{ isDefault: 'desc' }, { name: 'asc' }] });
      const options = await query.options({ locale }, viewer);
      const all: RankedOption[] = [];
      for (const row of rows) all.push(...optionsIn(await partOf({ strapi }, createSurveys).of(row), options));
      const group = ({ option, priority }: RankedOption) => (priority > 0 ? 0 : option.planned ? 1 : 2);
      return all.sort((a, b) => group(a) - group(b) || b.priority - a.priority).map(({ option }) => option);
    },
  };
};

const optionsIn = (survey: Survey, options: CoverageOptions): RankedOption[] => {
  const figures = new Map(
    cover(survey, options).moments.map((moment) => [cellName(moment.stage, moment.touchpoint), moment]),
  );
  const { journey, stages, touchpoints } = survey.plan;
  return stages.flatMap((stage, stagePosition) =>
    [null, ...touchpoints].map((touchpoint) => {
      const moment = figures.get(cellName(stage.slug, touchpoint?.slug ?? null));
      return {
        priority: moment?.priority ?? 0,
        option: {
          journey: journey.slug,
          journeyName: journey.name,
          stage: stage.slug,
          stageName: stage.name,
          stagePosition,
          touchpoint: touchpoint?.slug ?? null,
          touchpointName: touchpoint?.name ?? null,
          channel: touchpoint?.channel ?? null,
          planned: moment?.planned ?? false,
          have: moment?.have ?? 0,
          target: moment?.target ?? 0,
        },
      };
    }),
  );
};
