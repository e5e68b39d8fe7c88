import type { Core } from '@strapi/strapi';
import { seed } from './seed';

export default {
  register() {},

  /** `SEED=false` leaves the site empty. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    if (process.env.SEED !== 'false') await seed(strapi);
  },
};
