import { useDebounce } from '@strapi/strapi/admin';
import { useEffect, useMemo, useState } from 'react';
import type { BulkPreview, PlacementsBulk, ScoreLocale } from '../../../../types';
import { usePreviewBulkMutation } from '../../services/placing/bulk';

const DELAY = 300;

/** What is known of a change that is being written. */
export interface Foreseen {
  /** Of the change as it is now; `undefined` while it is being asked for. */
  readonly preview: BulkPreview | undefined;
  readonly error: unknown;
}

/** A change, and the locale in which the scores are asked for. */
type Question = PlacementsBulk & { readonly locale: ScoreLocale };

/** Asks what a change would do, a moment after it was last touched; an answer to an older question is passed over. */
export const useBulkPreview = (bulk: PlacementsBulk | null, locale: ScoreLocale): Foreseen => {
  const [ask] = usePreviewBulkMutation();
  const [answer, setAnswer] = useState<{ readonly of: Question } & Foreseen>();
  const question = useMemo(() => bulk && { ...bulk, locale }, [bulk, locale]);
  const settled = useDebounce(question, DELAY);

  useEffect(() => {
    if (!settled) return undefined;
    const asked = ask({ ...settled, skipRefused: true });
    let current = true;
    void asked.then((result) => {
      const { data: preview, error } = { data: undefined, error: undefined, ...result };
      if (current) setAnswer({ of: settled, preview, error });
    });
    return () => {
      current = false;
      asked.abort();
    };
  }, [settled, ask]);

  return question && answer?.of === question ? answer : { preview: undefined, error: undefined };
};
