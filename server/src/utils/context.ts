import type { Core } from '@strapi/strapi';

/** What Strapi gives every factory of a plugin. */
export interface Context {
  readonly strapi: Core.Strapi;
}
