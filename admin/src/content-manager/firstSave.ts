import type { StrapiApp } from '@strapi/strapi/admin';
import { getStash, setStash } from './stash';

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

/**
 * Places a new entry where its panel said, as soon as Strapi has saved it for the first time. It watches the store rather
 * than the panel, because the edit view is torn down and built anew at that moment.
 */
export const watchFirstSave: StrapiMiddleware = (store) => (next) => (action) => {
  const result = next(action);
  const created = createdEntry(action);
  if (!created) return result;
  const stash = getStash(created.model);
  if (stash.waiting.length > 0) {
    void import('./panel/saveWaiting').then(({ saveWaiting }) => saveWaiting(store.dispatch, created, stash.waiting));
  }
  setStash(created.model, null);
  return result;
};
