import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { createTrendRecorder } from './recorder';

const NAME = 'touchpoints.trend';
/** Each hour: a site that sleeps at night still has its days. It does next to nothing where today is recorded. */
const HOURLY = '7 * * * *';

/** The daily record, by Strapi's own cron. */
export const createTrendCron = ({ strapi }: Context) => {
  const task = async () => {
    try {
      await partOf({ strapi }, createTrendRecorder).recordMissing();
    } catch (error) {
      strapi.log.error('Touchpoints: today could not be recorded for the trend; the next try is in an hour');
      strapi.log.error(error);
    }
  };
  return {
    start: (): void => void strapi.cron.add({ [NAME]: { task, options: { rule: HOURLY } } }),
    stop: (): void => void strapi.cron.remove(NAME),
  };
};
