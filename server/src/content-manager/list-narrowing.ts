import { AsyncLocalStorage } from 'node:async_hooks';
import type { Middleware } from 'koa';
import { LIST_FILTER_KEYS, listFilterSchema, type ListFilter } from '../../../types';
import { permissionAction } from '../constants';
import { abilityOf } from '../controllers/request/asker';
import { createListConditions, type Condition } from '../inventory/list-conditions';
import { createSite } from '../site';
import type { Context } from '../utils/context';
import { forbidden } from '../utils/errors';
import { partOf } from '../utils/part';
import { parse } from '../utils/validate';

/** What one request for a list is narrowed to. */
interface Narrowing {
  readonly uid: string;
  readonly condition: Condition;
  /** What the request began and did not wait for must not be narrowed as well. */
  answered: boolean;
}

interface ReadEvent {
  readonly model: { readonly uid: string };
  readonly params: { where?: unknown };
}

const requests = new AsyncLocalStorage<Narrowing>();

/** Takes our parameters out of a query: the Content Manager knows none of them. */
const takeFilter = (query: Record<string, unknown>): ListFilter | null => {
  const ours = LIST_FILTER_KEYS.filter((key) => query[key] !== undefined);
  if (ours.length === 0) return null;
  const filter = parse(listFilterSchema, Object.fromEntries(ours.map((key) => [key, query[key]])));
  for (const key of ours) delete query[key];
  return filter;
};

/**
 * Narrows the Content Manager's list to entries that are placed somewhere on a journey, or nowhere. What it reads anyway, with
 * every condition of the person's role, gets one condition more: nothing is shown that would not be shown without it. Ids
 * never pass through the query: a large site has more than a statement may hold.
 */
export const createListNarrowing = (context: Context): Middleware => {
  const conditions = partOf(context, createListConditions);
  const site = partOf(context, createSite);

  /** The locale that the list is in: the default one where none is asked for. Placements for others do not count there. */
  const localeOf = async (uid: string, asked: unknown): Promise<string | undefined> => {
    if (typeof asked === 'string') return asked;
    return site.isLocalized(uid) ? site.defaultLocale() : undefined;
  };

  return async (ctx, next) => {
    const query = ctx.request.query as Record<string, unknown>;
    const filter = takeFilter(query);
    if (!filter) return next();
    if (!abilityOf(ctx).can(permissionAction('read'))) {
      throw forbidden('Filtering by journey needs the permission to read the journeys');
    }
    const { model: uid } = (ctx as unknown as { params: { model: string } }).params;
    const locale = await localeOf(uid, query.locale);
    const narrowing: Narrowing = { uid, condition: await conditions.of(uid, filter, locale), answered: false };
    try {
      return await requests.run(narrowing, next);
    } finally {
      narrowing.answered = true;
    }
  };
};

/** Adds the condition of the request under way, if it has one, to what it reads of its content type. */
export const watchListReads = ({ strapi }: Context): void => {
  const narrow = ({ model, params }: ReadEvent): void => {
    const narrowing = requests.getStore();
    if (!narrowing || narrowing.answered || narrowing.uid !== model.uid) return;
    params.where = { $and: [params.where ?? {}, narrowing.condition()].flat() };
  };
  strapi.db.lifecycles.subscribe({ beforeFindMany: narrow, beforeCount: narrow } as never);
};
