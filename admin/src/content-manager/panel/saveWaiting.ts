import { placementsApi } from '../../services/placements';
import type { WaitingPlacement } from '../stash';
import { toDraft } from './model';

/** What became of the placements of an entry that was just saved for the first time. */
export interface FirstSave {
  readonly documentId: string;
  readonly waiting: readonly WaitingPlacement[];
  readonly status: 'saving' | 'saved' | 'failed';
  readonly error?: unknown;
}

let last: FirstSave | null = null;
const listeners = new Set<() => void>();

const tell = (firstSave: FirstSave | null) => {
  last = firstSave;
  listeners.forEach((listener) => listener());
};

/** The last first save; `null` when there was none, or it was seen. */
export const getFirstSave = () => last;

/** Calls back whenever it changes; gives the function that stops it. */
export const onFirstSave = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Forgets it. */
export const dismissFirstSave = () => tell(null);

/** Places a new entry where its panel said. The outcome stands in the panel of the entry, with a retry when it failed. */
export const saveWaiting = async (
  dispatch: (action: never) => unknown,
  entry: { readonly model: string; readonly documentId: string },
  waiting: readonly WaitingPlacement[],
) => {
  tell({ documentId: entry.documentId, waiting, status: 'saving' });
  const change = placementsApi.endpoints.touchpointsPutPlacements.initiate({
    contentType: entry.model,
    documentId: entry.documentId,
    body: { placements: waiting.map(({ item }) => toDraft(item)) },
  });
  const answer = (await dispatch(change as never)) as { readonly error?: unknown };
  tell({
    documentId: entry.documentId,
    waiting,
    status: answer.error ? 'failed' : 'saved',
    error: answer.error,
  });
};
