import { adminApi, type StrapiApp } from '@strapi/strapi/admin';
import { isContentWrite } from './isContentWrite';

type StrapiMiddleware = ReturnType<Parameters<StrapiApp['addMiddlewares']>[0][number]>;

/**
 * Forgets what slots hold as soon as an entry is written. Whoever comes back from the editor to a slot would be shown for a
 * moment what stood there before, and its old button.
 */
export const watchContentWrites: StrapiMiddleware = (store) => (next) => (action) => {
  const result = next(action);
  if (isContentWrite(action)) store.dispatch(adminApi.util.invalidateTags(['TouchpointsSlot' as never]) as never);
  return result;
};
