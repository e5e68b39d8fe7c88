import type { StrapiApp } from '@strapi/strapi/admin';
import { keepOrigin } from './origins';
import { withPreselected } from './preselect';
import { getStash, setStash } from './stash';
import { keepUnsent } from './unsent';

/** The Content Manager's calls that bring an entry into being. */
const CREATING = new Set(['createDocument', 'cloneDocument', 'updateDocument', 'publishDocument']);

interface ApiAction {
  readonly type?: unknown;
  readonly payload?: { readonly data?: { readonly documentId?: unknown } };
  readonly meta?: {
    readonly arg?: {
      readonly endpointName?: string;
      readonly originalArgs?: { readonly model?: string; readonly documentId?: string; readonly sourceId?: string };
    };
  };
}

/** The new entry that an action of Strapi's API tells of; `null` for every other action. */
export const createdEntry = (action: unknown): { model: string; documentId: string } | null => {
  const { type, payload, meta } = action as ApiAction;
  if (typeof type !== 'string' || !type.endsWith('/executeMutation/fulfilled')) return null;
  const { endpointName, originalArgs } = meta?.arg ?? {};
  const documentId = payload?.data?.documentId;
  if (!endpointName || !CREATING.has(endpointName) || !originalArgs?.model || originalArgs.documentId) return null;
  return typeof documentId === 'string' ? { model: originalArgs.model, documentId } : null;
};

type StrapiMiddleware = ReturnType<Parameters<StrapiApp['addMiddlewares']>[0][number]>;

/** What the address of a content type's create view asks for; nothing where another view is on screen. */
const searchOf = (model: string): string => {
  const { pathname, search } = globalThis.location;
  const isOnScreen = [model, encodeURIComponent(model)].some((name) => pathname.endsWith(`/${name}/create`));
  return isOnScreen ? search : '';
};

/** Sends what waits, with the code for it, which is loaded with the panel and not with the admin. */
const sendUnsent = async (dispatch: (action: never) => unknown) => {
  const [{ saveAllWaiting }, { callsOf }] = await Promise.all([
    import('./panel/saveWaiting'),
    import('./panel/callsOf'),
  ]);
  await saveAllWaiting(callsOf(dispatch));
};

/**
 * Places a new entry where its panel said, as soon as Strapi has saved it for the first time. It watches the store rather
 * than the panel, because the edit view is torn down and rebuilt at that moment. What the panel chose is kept with the
 * entry before anything else is awaited: a reload loses none of it. Whoever saves before the panel is there still gets the
 * cell that the address names.
 */
export const watchFirstSave: StrapiMiddleware = (store) => (next) => (action) => {
  const result = next(action);
  const created = createdEntry(action);
  if (!created) return result;
  const { waiting, origin } = withPreselected(getStash(created.model), searchOf(created.model));
  setStash(created.model, null);
  if (origin) keepOrigin({ contentType: created.model, documentId: created.documentId }, origin);
  if (waiting.length > 0) {
    keepUnsent({ contentType: created.model, documentId: created.documentId, waiting });
    void sendUnsent(store.dispatch);
  }
  return result;
};
