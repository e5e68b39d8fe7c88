import { surveyOf, updateSurvey, type Survey } from '../../../engine';
import { EVERYTHING, type ChangeNotice } from '../changes';
import { createChanges } from '../changes';
import { UIDS } from '../constants';
import { limitsOf } from '../limits';
import { createDirty, STRUCTURE } from '../placed/dirty';
import type { JourneyRow } from '../store';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { lookupOf, movedIn, placementsOf } from './known';
import { createPlanReader, isSameShape, type Plan } from './plan';
import { createRefresh, type Content, type Refreshed } from './refresh';

/** After this long without anybody looking at coverage, in ms, the next change makes it forget what it keeps. */
const IDLE = 30 * 60 * 1000;

interface KeptSurveys {
  readonly content: Content;
  readonly surveys: Map<string, Survey>;
}

/**
 * Keeps the surveys that coverage is read from. Changes are collected, and read when somebody looks: saving a placement costs
 * nothing here, and the next look reads one entry again. The first look at a journey compiles it.
 */
export const createSurveys = ({ strapi }: Context) => {
  const dirty = createDirty(() => limitsOf({ strapi }).documentsLookedUp);
  const readPlan = partOf({ strapi }, createPlanReader);
  const refresh = partOf({ strapi }, createRefresh);
  let areReviewsDirty = false;
  let kept: KeptSurveys | undefined;
  let usedAt = 0;
  let running: Promise<KeptSurveys> | undefined;
  /** Journeys whose plan has not changed since it was read; emptied when anything in a plan changes. */
  const plans = new Map<string, Plan>();
  let planChanges = 0;

  const forget = () => {
    kept = undefined;
    plans.clear();
    dirty.take();
  };

  /** Brings the surveys up to date with the content. */
  const follow = (before: KeptSurveys | undefined, { content, changes }: Refreshed): KeptSurveys => {
    if (!before || !changes) return { content, surveys: new Map() };
    const entries = lookupOf(content.known);
    const surveys = new Map<string, Survey>();
    for (const [slug, survey] of before.surveys) {
      // A survey never forgets a name. When most of its names belong to entries that are gone, it is made from scratch.
      if (survey.names.entries.size > 2 * content.known.size + limitsOf({ strapi }).spareNames) continue;
      const { removed, added } = movedIn(changes, slug);
      const isTouched = removed.length + added.length > 0;
      surveys.set(slug, isTouched ? updateSurvey(survey, removed, added, entries) : { ...survey, entries });
    }
    return { content, surveys };
  };

  const read = async (): Promise<KeptSurveys> => {
    const taken = dirty.take();
    const withReviews = areReviewsDirty;
    areReviewsDirty = false;
    try {
      const isFresh = kept && !taken.everything;
      kept = follow(kept, isFresh ? await refresh.update(kept!.content, taken, withReviews) : await refresh.readAll());
      return kept;
    } catch (error) {
      dirty.putBack(taken);
      areReviewsDirty ||= withReviews;
      throw error;
    } finally {
      running = undefined;
    }
  };

  /** What is kept, including everything that was committed before the call. */
  const upToDate = async (): Promise<KeptSurveys> => {
    // A refresh that is already running may have begun before the newest change: what it leaves is read afterwards.
    await running?.catch(() => undefined);
    if (kept && dirty.isEmpty() && !areReviewsDirty) return kept;
    running ??= read();
    return running;
  };

  const planOf = async (journey: JourneyRow): Promise<Plan> => {
    const known = plans.get(journey.slug);
    if (known) return known;
    const before = planChanges;
    const plan = await readPlan(journey);
    // Part of it may have changed while it was read.
    if (planChanges === before) plans.set(journey.slug, plan);
    return plan;
  };

  const compile = (plan: Plan, { known }: Content): Survey =>
    surveyOf({ ...plan, placements: placementsOf(known, plan.journey.slug), entries: lookupOf(known) });

  return {
    /** The survey of a journey, including everything that was committed on this instance before the call. */
    async of(journey: JourneyRow): Promise<Survey> {
      usedAt = Date.now();
      const plan = await planOf(journey);
      const { content, surveys } = await upToDate();
      const survey = surveys.get(journey.slug);
      if (survey?.plan === plan) return survey;
      const next = survey && isSameShape(survey.plan, plan) ? { ...survey, plan } : compile(plan, content);
      surveys.set(journey.slug, next);
      return next;
    },

    /** Begins to follow changes. */
    start(): void {
      partOf({ strapi }, createChanges).subscribe((change: ChangeNotice) => {
        if (change.uid === EVERYTHING || STRUCTURE.includes(change.uid)) {
          planChanges += 1;
          plans.clear();
        }
        if (kept && Date.now() - usedAt > IDLE) forget();
        if (!kept && !running) return;
        if (change.uid === UIDS.review) areReviewsDirty = true;
        else dirty.add(change);
      });
    },
  };
};
