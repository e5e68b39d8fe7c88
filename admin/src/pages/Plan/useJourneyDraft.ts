import { useEffect, useState } from 'react';
import type { InUseDetails, Journey } from '../../../../types';
import { useLazyGetJourneyQuery, useUpdateJourneyMutation } from '../../services/plan/journeys';
import { conflictOf, inUseOf } from '../../utils/errors';
import { same } from '../../utils/same';
import { fromJourney, sameDraft, toUpdate, type EditedJourney, type JourneyPatch } from './draft';
import { merge } from './merge';
import type { Refusal } from './refusal';

/** What stopped a save, and what it takes to go on. */
export type Stop =
  | { readonly kind: 'conflict'; readonly theirs: Journey }
  | { readonly kind: 'inUse'; readonly inUse: InUseDetails['inUse'] }
  | ({ readonly kind: 'error' } & Refusal);

/**
 * A journey being edited: the version it was read at, the changes since, and saving them. Nothing typed is lost when the
 * server refuses: the draft stays until a save succeeds or a person takes the other version.
 */
export const useJourneyDraft = (journey: Journey) => {
  const [base, setBase] = useState(journey);
  const [draft, setDraft] = useState<EditedJourney>(() => fromJourney(journey));
  const [stop, setStop] = useState<Stop | null>(null);
  const [update, { isLoading: saving }] = useUpdateJourneyMutation();
  const [reload] = useLazyGetJourneyQuery();
  const dirty = !sameDraft(draft, fromJourney(base));

  const reset = (to: Journey) => {
    setBase(to);
    setDraft(fromJourney(to));
    setStop(null);
  };

  // Someone else's newer version comes in by itself as long as nothing was changed here.
  useEffect(() => {
    if (dirty || same(journey, base)) return;
    setBase(journey);
    setDraft(fromJourney(journey));
  }, [journey, base, dirty]);

  /** Saves; gives the saved journey, or `null` after a refusal, which then stands in `stop`. */
  const send = async (what: EditedJourney, version: number, force = false): Promise<Journey | null> => {
    setStop(null);
    const answer = await update({ documentId: base.documentId, body: toUpdate(what, version), force });
    if ('data' in answer) {
      reset(answer.data);
      return answer.data;
    }
    const inUse = inUseOf(answer.error);
    if (inUse) setStop({ kind: 'inUse', inUse });
    else if (!conflictOf(answer.error)) setStop({ kind: 'error', sent: what, error: answer.error });
    else {
      const theirs = await reload(base.documentId);
      setStop(
        theirs.data ? { kind: 'conflict', theirs: theirs.data } : { kind: 'error', sent: what, error: theirs.error },
      );
    }
    return null;
  };

  /** Puts the other person's changes under mine, ready to be looked at and saved. */
  const mergeWith = (theirs: Journey) => {
    setDraft(merge(fromJourney(base), draft, fromJourney(theirs)));
    setBase(theirs);
    setStop(null);
  };

  return {
    base,
    draft,
    dirty,
    saving,
    stop,
    change: (patch: JourneyPatch) => setDraft((now) => ({ ...now, ...patch })),
    save: (force?: boolean) => send(draft, base.version, force),
    mergeWith,
    takeTheirs: reset,
    /** Forgets the plans of a touchpoint that was deleted, which took them along on the server. */
    dropTouchpoint: (slug: string) => {
      const without = <T extends Pick<Journey, 'moments'> | EditedJourney>(of: T): T => ({
        ...of,
        moments: of.moments.filter(({ touchpoint }) => touchpoint !== slug),
      });
      setBase(without);
      setDraft(without);
    },
    dismiss: () => setStop(null),
  };
};

/** The editing of one journey. */
export type JourneyDraft = ReturnType<typeof useJourneyDraft>;
