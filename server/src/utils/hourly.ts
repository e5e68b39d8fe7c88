import type { Context } from './context';

interface HourlyTask {
  /** Tells it from Strapi's other tasks. */
  readonly name: string;
  /** Of each hour. Strapi runs it on every instance. */
  readonly minute: number;
  readonly run: () => Promise<unknown>;
  /** What the log says where it fails. */
  readonly failed: string;
}

/** A task for Strapi's own cron. Each hour, not each night: a site that sleeps at night has it done all the same. */
export const hourly = ({ strapi }: Context, { name, minute, run, failed }: HourlyTask) => {
  const task = async () => {
    try {
      await run();
    } catch (error) {
      strapi.log.error(`Touchpoints: ${failed}; the next try is in an hour`);
      strapi.log.error(error);
    }
  };
  return {
    start: (): void => void strapi.cron.add({ [name]: { task, options: { rule: `${minute} * * * *` } } }),
    stop: (): void => void strapi.cron.remove(name),
  };
};
