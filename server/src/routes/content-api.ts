import {
  contentQuerySchema,
  contentResponseSchema,
  decisionRequestSchema,
  decisionResponseSchema,
  journeysResponseSchema,
  previewQuerySchema,
  snapshotQuerySchema,
  snapshotResponseSchema,
} from '../../../types';
import { createRouteAuth } from '../auth/route-auth';
import type { PluginConfig } from '../config/schema';
import { PLUGIN_ID } from '../constants';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';

/** The content API. The schemas are the ones that the controllers parse with; Strapi's OpenAPI generator reads them here. */
export default ({ strapi }: Context) => {
  const auth = partOf({ strapi }, createRouteAuth);
  // Strapi writes each route's scope into its config: made anew for each, or all would share the first one's.
  const config = () => ({ policies: [], middlewares: [], ...auth() });

  return {
    type: 'content-api' as const,
    prefix: strapi.plugin(PLUGIN_ID).config('prefix') as PluginConfig['prefix'],
    routes: [
      { method: 'GET', path: '/journeys', handler: 'journey.find', config: config(), response: journeysResponseSchema },
      {
        method: 'GET',
        path: '/content',
        handler: 'content.find',
        config: config(),
        request: { query: contentQuerySchema.shape },
        response: contentResponseSchema,
      },
      {
        method: 'GET',
        path: '/content/preview',
        handler: 'content.preview',
        config: config(),
        request: { query: previewQuerySchema.shape },
        response: contentResponseSchema,
      },
      {
        method: 'POST',
        path: '/decisions',
        handler: 'decision.find',
        config: config(),
        request: { body: { 'application/json': decisionRequestSchema } },
        response: decisionResponseSchema,
      },
      {
        method: 'GET',
        path: '/snapshot',
        handler: 'snapshot.find',
        config: config(),
        request: { query: snapshotQuerySchema.shape },
        response: snapshotResponseSchema,
      },
    ],
  };
};
