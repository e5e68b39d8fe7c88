import type { Core } from '@strapi/strapi';
import { seed } from './seed';
import { serveStorefront } from './storefront';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    serveStorefront(strapi);
  },

  /** `SEED=false` leaves the site empty. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    if (process.env.SEED !== 'false') await seed(strapi);
  },
};
