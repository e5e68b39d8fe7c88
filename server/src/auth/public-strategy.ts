import { errors } from '@strapi/utils';
import type { Context as Koa } from 'koa';
import type { Context } from '../utils/context';
import { unavailable } from '../utils/errors';
import { partOf } from '../utils/part';
import type { Ability } from './public-verdict';
import { createPublicVerdict, VerdictUnknown } from './public-verdict';

/** What a strategy says about a caller: who it is, or that the next strategy should be asked. */
type Authentication =
  | { readonly authenticated: false }
  | { readonly authenticated: true; readonly credentials: null; readonly ability: Ability };

interface TokenService {
  getToken(ctx: Koa): unknown;
}

const NOT_OURS: Authentication = { authenticated: false };

/**
 * Answers for callers without any credentials as the strategy of users-permissions does, with the same `ctx.state.auth`
 * but for the strategy's name, and without asking the database. Whatever it is not sure of, it leaves to the strategies
 * after it.
 */
export const createPublicStrategy = (context: Context) => {
  /** A token that cannot be read counts as one: the ordinary strategies will meet the same error and know the answer. */
  const hasToken = async (ctx: Koa): Promise<boolean> => {
    try {
      const jwt = context.strapi.plugin('users-permissions').service('jwt') as TokenService;
      // A site may have overridden it to read a cookie.
      return Boolean(await jwt.getToken(ctx));
    } catch {
      return true;
    }
  };

  return {
    name: 'touchpoints-public',

    async authenticate(ctx: Koa): Promise<Authentication> {
      if (await hasToken(ctx)) return NOT_OURS;
      try {
        const ability = await partOf(context, createPublicVerdict).ability();
        return ability ? { authenticated: true, credentials: null, ability } : NOT_OURS;
      } catch (error) {
        if (!(error instanceof VerdictUnknown)) throw error;
        throw unavailable(ctx);
      }
    },

    /** @throws UnauthorizedError for a route without a scope, ForbiddenError where the public may not. */
    async verify({ ability }: { ability: Ability }, { scope }: { scope?: string | readonly string[] }): Promise<void> {
      if (!scope) throw new errors.UnauthorizedError();
      if (![scope].flat().every((action) => ability.can(action))) throw new errors.ForbiddenError();
    },
  };
};
