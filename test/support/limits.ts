import type { Core } from '@strapi/strapi';
import { LIMITS, type Limits } from '../../server/src/limits';

/** Gives a running Strapi these limits; without any, those that sites have. */
export const setLimits = (strapi: Core.Strapi, limits: Partial<Limits> = {}): void => {
  strapi.config.set('plugin::touchpoints.limits', { ...LIMITS, ...limits });
};
