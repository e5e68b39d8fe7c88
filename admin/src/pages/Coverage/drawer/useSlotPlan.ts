import type { Journey, Moment } from '../../../../../types';
import { useErrorText } from '../../../utils/useFaultText';
import { useText } from '../../../utils/useText';
import type { CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';
import { momentAt } from '../model/plan';
import type { Outcome } from './outcome';
import { usePlanSaving, type SaveOutcome } from './usePlanSaving';

/** The plan of one slot: saved, taken away, and put back as it was before. */
export const useSlotPlan = (place: CellPlace) => {
  const text = useText();
  const errorText = useErrorText();
  const { journey } = useCoverage();
  const saving = usePlanSaving(journey.documentId, place);
  const { fetchJourney, save } = saving;

  /** The way back to what was planned before; `base` is the journey as it was saved. */
  const undoOf = (base: Journey, before: Moment | null): Outcome['undo'] => {
    const undo = async (): Promise<Outcome> => {
      const outcome = await save(base, before);
      if (outcome.kind === 'saved') return { tone: 'success', text: text('drawer.undone') };
      return { tone: 'danger', text: text('drawer.undo.failed'), ...reasonOf(outcome, undo) };
    };
    return undo;
  };

  const reasonOf = (outcome: SaveOutcome, again: Outcome['undo']): Pick<Outcome, 'detail' | 'undo'> =>
    outcome.kind === 'failed' ? { detail: errorText(outcome.error), undo: again } : { detail: text('plan.changed') };

  /** Takes the plan away; what is placed there stays. */
  const remove = async (): Promise<Outcome> => {
    try {
      const base = await fetchJourney();
      const before = momentAt(base, place);
      const outcome = await save(base, null);
      return outcome.kind === 'saved'
        ? { tone: 'success', text: text('plan.removed'), undo: undoOf(outcome.journey, before) }
        : { tone: 'danger', text: text('common.failed'), ...reasonOf(outcome, undefined) };
    } catch (error) {
      return { tone: 'danger', text: text('common.failed'), ...reasonOf({ kind: 'failed', error }, undefined) };
    }
  };

  return { ...saving, undoOf, remove };
};
