import type { PluginConfig } from '../config/schema';
import { PLUGIN_ID } from '../constants';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { createPublicStrategy } from './public-strategy';
import { createPublicVerdict } from './public-verdict';

/** What the `auth` of a route's config says about strategies; Strapi adds the scope. */
export interface RouteAuth {
  readonly auth?: { readonly strategies: readonly (string | object)[] | undefined };
}

/** Strapi's own, in the order in which it asks them. */
const ORDINARY = ['content-api-token', 'users-permissions'];

/**
 * Makes the `auth` of content API routes: anonymous calls are answered for by `touchpoints-public` first, everything else
 * is plain Strapi. Nothing is set where `anonymous.cacheFor` is 0, or users-permissions is missing or not as we know it.
 */
export const createRouteAuth = (context: Context): (() => RouteAuth) => {
  const { strapi } = context;
  const { cacheFor, strategies = [] } = strapi.plugin(PLUGIN_ID).config('anonymous') as PluginConfig['anonymous'];
  if (cacheFor === 0 || !partOf(context, createPublicVerdict).isSupported()) return () => ({});

  const anonymous = [partOf(context, createPublicStrategy), ...ORDINARY, ...strategies];
  const isAnonymous = () => {
    const ctx = strapi.requestContext.get();
    return ctx !== undefined && ctx.request.header.authorization === undefined;
  };

  return () => ({
    auth: {
      // A list here shuts out every strategy that is not on it, and Strapi tells nobody which ones a site has. So there is
      // none for callers who bring a token: all of the site's strategies are asked, as on any other route.
      get strategies() {
        return isAnonymous() ? anonymous : undefined;
      },
    },
  });
};
