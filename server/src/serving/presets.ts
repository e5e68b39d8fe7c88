import { createSite } from '../site';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { createProjectionCheck } from './projection-check';

/** What the configuration populates where a request has no `populate`. */
export const createPresets = ({ strapi }: Context) => {
  const site = partOf({ strapi }, createSite);
  const projections = partOf({ strapi }, createProjectionCheck);

  return {
    /**
     * At boot, when all content types are known. A preset of a type that is gone harms nobody and is only logged, for a type
     * may be renamed or come back.
     * @throws Error where one names what its type does not have
     */
    async check(): Promise<void> {
      for (const [uid, populate] of Object.entries(site.config('populate') ?? {})) {
        if (!site.model(uid)) {
          strapi.log.warn(`Touchpoints: config.populate names ${uid}, which is no content type of this site.`);
          continue;
        }
        try {
          await projections.check(uid, { populate }, undefined);
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error);
          throw new Error(`The configuration of the Touchpoints plugin is not valid. populate.${uid}: ${reason}`, {
            cause: error,
          });
        }
      }
    },
  };
};
