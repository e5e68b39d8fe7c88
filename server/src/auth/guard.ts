import { errors } from '@strapi/utils';
import type { Context as Koa, Next } from 'koa';
import type { Auth } from './caller';
import { createCertainty } from './certainty';
import { createWaitingRoom } from './waiting-room';
import type { PluginConfig } from '../config/schema';
import { PLUGIN_ID } from '../constants';
import type { Context } from '../utils/context';
import { isDatabaseAway } from '../utils/database-away';
import { DatabaseAwayError, unavailable } from '../utils/errors';
import { partOf } from '../utils/part';

/** How often, in ms, an outage is logged at most. */
const SAID_EVERY = 10_000;

/** Those whose refusals come of what they know of the caller by then: what they could not look up is a `401` of theirs. */
const CERTAIN = ['touchpoints-public', 'content-api-token', 'users-permissions'];

/** A refusal that may come of a failure: by a strategy of Strapi that knew nobody, or by one of the site's own. */
const isDoubtful = ({ status, state }: Koa): boolean => {
  const { name } = (state.auth as Auth)?.strategy ?? {};
  return status === 401 || (status === 403 && name !== undefined && !CERTAIN.includes(name));
};

/** A failure that nobody meant as an answer, such as that of a transaction whose connection broke off. */
const isFault = (error: unknown): boolean =>
  error instanceof Error && !('status' in error) && !(error instanceof errors.ApplicationError);

/**
 * Answers `503` while the database is down: that is neither a fault of this server nor a refusal. It runs before Strapi asks
 * who is calling, since Strapi's strategies say `401` where they could not look that up.
 */
const guard = (context: Context, prefix: string, isPublic: boolean) => {
  const certainty = partOf(context, createCertainty);
  const room = partOf(context, createWaitingRoom);
  let saidAt = -Infinity;

  /** Logged only now and then: a line for each caller would drown out everything else during an outage. */
  const sendAway = (ctx: Koa): DatabaseAwayError => {
    const now = performance.now();
    if (now - saidAt > SAID_EVERY) {
      saidAt = now;
      context.strapi.log.warn('Touchpoints: the database cannot be reached, callers are asked to come back (503).');
    }
    return unavailable(ctx);
  };

  return async (ctx: Koa, next: Next): Promise<void> => {
    // Strapi's router takes a path in whatever case it is written.
    if (!ctx.path.toLowerCase().startsWith(prefix)) return next();
    const since = certainty.now();
    try {
      // Callers whom the public strategy answers for wait by its rules.
      if (isPublic && ctx.request.header.authorization !== undefined) await room.enter(ctx, next);
      else await next();
    } catch (error) {
      const isAway = isDatabaseAway(error) || error instanceof DatabaseAwayError;
      throw isAway || (isFault(error) && certainty.now() !== since) ? sendAway(ctx) : error;
    }
    if (isDoubtful(ctx) && !(await certainty.isCertain(since))) throw sendAway(ctx);
  };
};

/** Puts the guard in front of our routes, and nobody else's. Call it once, before they are made. */
export const guardRoutes = (context: Context): void => {
  const { strapi } = context;
  const publicPrefix = strapi.plugin(PLUGIN_ID).config('prefix') as PluginConfig['prefix'];
  const rest = strapi.config.get('api.rest.prefix', '/api');
  strapi.server.api('content-api').use(guard(context, `${rest}${publicPrefix}/`.toLowerCase(), true) as never);
  strapi.server.api('admin').use(guard(context, `/${PLUGIN_ID}/`, false) as never);
};
