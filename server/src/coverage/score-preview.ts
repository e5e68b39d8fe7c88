import { cover, groupBy, updateSurvey, type Survey } from '../../../engine';
import { ALL_LOCALES, type EntryKey, type ForeseenScore, type PlacementFacts, type ScoreLocale } from '../../../types';
import { createStates } from '../entries/states';
import { createSite } from '../site';
import { createStore, type PlacementChange, type PlacementColumns } from '../store';
import { toPlacementFacts } from '../store/mapping';
import { createSurveys } from '../surveys';
import type { Context } from '../utils/context';
import { giveWay } from '../utils/give-way';
import { partOf } from '../utils/part';
import { createCoverageQuery, type Viewer } from './query';

/** A placement that does not exist yet. */
const factsOf = (row: PlacementColumns): PlacementFacts => toPlacementFacts({ ...row, documentId: row.key });

/** What becomes of coverage when placements change, without changing them. */
export const createForesight = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const site = partOf({ strapi }, createSite);
  const query = partOf({ strapi }, createCoverageQuery);
  const states = partOf({ strapi }, createStates);

  /** The survey has ids of its own for what is placed: they are found by what makes a placement unique. */
  const placeOf = ({ contentType, documentId, locale, stage, touchpoint }: PlacementFacts) =>
    JSON.stringify([contentType, documentId, locale, stage, touchpoint]);

  const placedAt = (survey: Survey, places: ReadonlySet<string>): PlacementFacts[] => {
    const found: PlacementFacts[] = [];
    if (places.size === 0) return found;
    for (const { cells } of survey.stages.values()) {
      for (const { placed } of cells.values()) {
        for (const { facts } of placed) if (places.has(placeOf(facts))) found.push(facts);
      }
    }
    return found;
  };

  const changed = async (survey: Survey, changes: readonly PlacementChange[]): Promise<Survey> => {
    const removed = changes.flatMap(({ before }) => (before ? [factsOf(before)] : []));
    const added = changes.flatMap(({ after }) => (after ? [factsOf(after)] : []));
    const stateOf = await states.of(added);
    const entries = {
      get: (key: EntryKey) => survey.entries.get(key) ?? stateOf.get(key),
    };
    return updateSurvey(survey, placedAt(survey, new Set(removed.map(placeOf))), added, entries);
  };

  return {
    /**
     * The score of each journey concerned before and after, in a locale: the site's default one, by default.
     * @throws ValidationError where there is no such locale.
     */
    async scores(
      changes: readonly PlacementChange[],
      viewer: Viewer,
      asked: ScoreLocale = undefined,
    ): Promise<ForeseenScore[]> {
      const locale = asked === ALL_LOCALES ? undefined : (asked ?? (await site.defaultLocale()));
      const options = await query.options({ locale }, viewer);
      const scores: ForeseenScore[] = [];
      for (const [slug, own] of groupBy(changes, ({ before, after }) => (before ?? after)!.journey)) {
        const journey = await store.journeys.first({ slug });
        if (!journey) continue;
        const survey = await partOf({ strapi }, createSurveys).of(journey);
        const next = await changed(survey, own);
        // Each of the three looks at every placement of the journey.
        await giveWay();
        const after = cover(next, options).score;
        await giveWay();
        scores.push({
          journey: slug,
          name: journey.name,
          locale: locale ?? null,
          before: cover(survey, options).score,
          after,
        });
      }
      return scores;
    },
  };
};
