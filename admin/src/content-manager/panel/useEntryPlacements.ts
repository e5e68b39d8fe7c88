import { useState } from 'react';
import type { EntryPlacements, EntryRef } from '../../../../types';
import { itemsOf, toDraft, type PlacementsEdit, type PlacementOutcome, type PlacementItem } from '../../placing/model';
import {
  useGetPlacementsQuery,
  useLazyGetPlacementsQuery,
  usePutPlacementsMutation,
} from '../../services/placing/placements';
import { conflictOf } from '../../utils/errors';
import { useRefetchOnFocus } from '../../utils/useRefetchOnFocus';

/** A change that could not be saved because someone else changed the placements in the meantime. */
export interface Clash {
  readonly mine: readonly PlacementItem[];
  readonly theirs: EntryPlacements;
  readonly change: PlacementsEdit;
  readonly outcome: PlacementOutcome;
}

/** A change that could not be saved for another reason. */
interface FailedChange {
  readonly error: unknown;
  readonly change: PlacementsEdit;
  readonly outcome: PlacementOutcome;
}

/**
 * The placements of one entry, saved at once after each change. A change is a function of the list, so that after a
 * conflict it can be made again on what the server holds now: nobody's work is lost.
 */
export const useEntryPlacements = (entry: EntryRef, locale?: string) => {
  const query = useGetPlacementsQuery({ ...entry, locale });
  const [reload] = useLazyGetPlacementsQuery();
  const [put, { isLoading: saving }] = usePutPlacementsMutation();
  const [clash, setClash] = useState<Clash | null>(null);
  const [failed, setFailed] = useState<FailedChange | null>(null);
  const [outcome, setOutcome] = useState<PlacementOutcome | null>(null);
  useRefetchOnFocus(query.refetch, query.fulfilledTimeStamp);

  const save = async (base: EntryPlacements, change: PlacementsEdit, done: PlacementOutcome) => {
    setFailed(null);
    setClash(null);
    const mine = change(itemsOf(base));
    const answer = await put({
      ...entry,
      body: { placements: mine.map(toDraft), version: base.meta.version },
    });
    if (!('error' in answer)) return setOutcome(done);
    setOutcome(null);
    if (!conflictOf(answer.error)) return setFailed({ error: answer.error, change, outcome: done });
    const theirs = await reload({ ...entry, locale });
    if (theirs.data) setClash({ mine, theirs: theirs.data, change, outcome: done });
    else setFailed({ error: theirs.error, change, outcome: done });
  };

  return {
    query,
    saving,
    error: failed?.error,
    clash,
    outcome,
    items: query.data ? itemsOf(query.data) : [],
    /** Changes the placements and saves; the outcome is told when it is done. */
    apply: (change: PlacementsEdit, done: PlacementOutcome) =>
      query.data ? save(query.data, change, done) : undefined,
    /** Makes the refused change again, on what someone else saved. */
    applyToTheirs: () => (clash ? save(clash.theirs, clash.change, clash.outcome) : undefined),
    /** Gives the refused change up. */
    takeTheirs: () => setClash(null),
    /** Makes the change again that failed. */
    retry: () => (query.data && failed ? save(query.data, failed.change, failed.outcome) : undefined),
  };
};
