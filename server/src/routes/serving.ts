import { publicContracts, type Contract, type Method } from '../../../types';
import { createRouteAuth } from '../auth/route-auth';
import type { PluginConfig } from '../config/schema';
import { PLUGIN_ID } from '../constants';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { documentationOf } from './documentation';

const HANDLERS: Readonly<Record<keyof typeof publicContracts, string>> = {
  'GET /journeys': 'journey.find',
  'GET /content': 'content.find',
  'GET /content/preview': 'content.preview',
  'POST /decisions': 'decision.find',
  'GET /snapshot': 'snapshot.find',
  'GET /entries': 'entry.find',
};

/** The content API. The contracts are those that the controllers parse with. */
export default ({ strapi }: Context) => {
  const auth = partOf({ strapi }, createRouteAuth);

  return {
    type: 'content-api' as const,
    prefix: strapi.plugin(PLUGIN_ID).config('prefix') as PluginConfig['prefix'],
    routes: Object.entries(HANDLERS).map(([route, handler]) => {
      const [method, path] = route.split(' ') as [Method, string];
      const contract: Contract = publicContracts[route as keyof typeof publicContracts];
      return {
        method,
        path,
        handler,
        // Strapi writes each route's scope into its config: created for each, or all would share the first one's.
        config: { policies: [], middlewares: [], ...auth() },
        ...documentationOf(contract),
      };
    }),
  };
};
