import type { Core } from '@strapi/strapi';
import { changedEventSchema, type ChangedEvent } from '../../types';

const EVENT = 'touchpoints.changed';

/** Listens to what a site tells of its changes; each event is checked against its contract. */
export const listenTo = (strapi: Core.Strapi) => {
  const events: ChangedEvent[] = [];
  const waiting = new Set<() => void>();
  const hear = async (event: unknown): Promise<void> => {
    events.push(changedEventSchema.parse(event));
    for (const look of waiting) look();
  };
  strapi.eventHub.on(EVENT, hear);
  const announce = (): Promise<void> => strapi.plugin('touchpoints').service('announcer').announce();

  return {
    events,

    /** Resolves as soon as so many events were heard; what does not come is missed after ten seconds. */
    count: (many: number, isSo: (event: ChangedEvent) => boolean = () => true): Promise<void> =>
      new Promise((resolve, reject) => {
        const missed = () => done(() => reject(new Error(`Not heard ${many} times, but ${JSON.stringify(events)}`)));
        const timer = setTimeout(missed, 10_000);
        const done = (end: () => void) => {
          clearTimeout(timer);
          waiting.delete(look);
          end();
        };
        const look = () => {
          if (events.filter(isSo).length >= many) done(resolve);
        };
        waiting.add(look);
        look();
      }),

    /** All that is told of some work. */
    async during(work: () => Promise<unknown>): Promise<ChangedEvent[]> {
      await announce();
      events.length = 0;
      await work();
      await announce();
      return [...events];
    },

    stop: (): void => void strapi.eventHub.off(EVENT, hear),
  };
};
