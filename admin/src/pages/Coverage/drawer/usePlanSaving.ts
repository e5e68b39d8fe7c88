import { useCallback } from 'react';
import type { Journey, Moment } from '../../../../../types';
import { useTouchpointsRefreshMutation } from '../../../services/coverage/coverage';
import { useLazyGetJourneyQuery, useUpdateJourneyMutation } from '../../../services/plan/journeys';
import { conflictOf } from '../../../utils/errors';
import type { CellPlace } from '../model/cells';
import { momentAt, samePlan, withMoment } from '../model/plan';

/** Someone else changed this slot's plan in the meantime: both versions, and the journey as it stands now. */
export interface PlanConflict {
  readonly mine: Moment | null;
  readonly theirs: Moment | null;
  readonly journey: Journey;
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly journey: Journey }
  | { readonly kind: 'conflict'; readonly conflict: PlanConflict }
  | { readonly kind: 'failed'; readonly error: unknown };

/**
 * Saves one slot's plan. A plan is saved with its whole journey, at the version it was read at; when somebody changed
 * the journey in the meantime but not this slot, the change is put on top of theirs, and otherwise both versions are given for
 * the person to choose.
 */
export const usePlanSaving = (documentId: string, place: CellPlace) => {
  const [load] = useLazyGetJourneyQuery();
  const [update, { isLoading: saving }] = useUpdateJourneyMutation();
  const [refresh] = useTouchpointsRefreshMutation();

  /** The journey as it stands on the server now. */
  const fetchJourney = useCallback(() => load(documentId, false).unwrap(), [load, documentId]);

  /** `base` is the journey that the change was made on; `null` takes the plan away. */
  const save = async (base: Journey, mine: Moment | null): Promise<SaveOutcome> => {
    try {
      const journey = await update({
        documentId,
        body: { version: base.version, moments: withMoment(base.moments, place, mine) },
      }).unwrap();
      return { kind: 'saved', journey };
    } catch (error) {
      if (!conflictOf(error)) return { kind: 'failed', error };
      return resolve(base, mine);
    }
  };

  const resolve = async (base: Journey, mine: Moment | null): Promise<SaveOutcome> => {
    try {
      const journey = await fetchJourney();
      const theirs = momentAt(journey, place);
      if (journey.version !== base.version && samePlan(theirs, momentAt(base, place))) return await save(journey, mine);
      // The screen behind is as old as the plan was.
      void refresh();
      return { kind: 'conflict', conflict: { mine, theirs, journey } };
    } catch (error) {
      return { kind: 'failed', error };
    }
  };

  return { fetchJourney, save, saving };
};
