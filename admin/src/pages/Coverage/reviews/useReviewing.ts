import { useState } from 'react';
import type { EntryRef, ReviewInput, Verdict } from '../../../../../types';
import { useGiveReviewMutation, useWithdrawReviewMutation } from '../../../services/reviews';

/** A verdict that was given, as long as it can be taken back at a click. */
export interface Given {
  readonly entries: readonly EntryRef[];
  readonly locale: string | null;
  readonly verdict: Verdict;
}

/** What is said of entries in the dialog. */
export type ReviewWords = Pick<ReviewInput, 'verdict' | 'note' | 'nextAt'>;

/** Gives verdicts and takes the last one back; a refusal is left in `error`, or `undoError`. */
export const useReviewing = (locale: string | undefined) => {
  const [give, { isLoading: saving, error, reset }] = useGiveReviewMutation();
  const [withdraw, { isLoading: undoing, error: undoError }] = useWithdrawReviewMutation();
  const [given, setGiven] = useState<Given | null>(null);

  /** Resolves to whether it was stored. */
  const save = async (entries: readonly EntryRef[], said: ReviewWords): Promise<boolean> => {
    const answer = await give({ entries: [...entries], locale: locale ?? null, ...said });
    if ('error' in answer) return false;
    setGiven({ entries, locale: locale ?? null, verdict: said.verdict });
    return true;
  };

  /** Resolves to the error of a refusal. */
  const undo = async (): Promise<unknown> => {
    if (!given) return undefined;
    const answer = await withdraw({ entries: [...given.entries], locale: given.locale });
    if ('error' in answer) return answer.error;
    setGiven(null);
    return undefined;
  };

  return { save, saving, error, reset, given, undo, undoing, undoError };
};
