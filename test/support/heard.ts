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

    /** Resolves as soon as so many events were heard. */
    count: (many: number): Promise<void> =>
      new Promise((resolve) => {
        const look = () => {
          if (events.length < many) return;
          waiting.delete(look);
          resolve();
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
