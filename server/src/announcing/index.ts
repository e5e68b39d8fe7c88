import type { ChangedEvent } from '../../../types';
import { createChanges, EVERYTHING, join, type ChangeNotice } from '../changes';
import { CHANGED_EVENT } from '../constants';
import { limitsOf } from '../limits';
import { createSnapshot, type Snapshot } from '../snapshot';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { effectsOf } from './effects';
import { createWebhooks } from './webhooks';
import { createWindows } from './windows';

/** Changes that come within this many ms are told together: a bulk change is one event, and so one build of a site. */
const COLLECTED_FOR = 1000;
/** While data is transferred, all is reported as changed every two seconds. It is told once no more was for so many ms. */
const QUIET_FOR = 3000;

/** Changes that are to be told, and what answers were made on before the first of them. */
interface Collected {
  readonly before: Snapshot | undefined;
  readonly notices: Map<string, ChangeNotice>;
}

/**
 * Tells the world outside when answers may be others: the event `touchpoints.changed`, for the site's own code and for Strapi's
 * webhooks. After the commit, and by the instance that made the change, so that it is told once.
 */
export const createAnnouncer = ({ strapi }: Context) => {
  const snapshots = partOf({ strapi }, createSnapshot);
  let collected: Collected | undefined;
  let timer: NodeJS.Timeout | undefined;
  let announcing: Promise<void> = Promise.resolve();

  /** A listener that fails is its own matter. */
  const emit = async (event: ChangedEvent): Promise<void> => {
    try {
      await strapi.eventHub.emit(CHANGED_EVENT, event);
    } catch (error) {
      strapi.log.error(`Touchpoints: a listener of "${CHANGED_EVENT}" failed. ${(error as Error).message}`);
    }
  };
  const windows = createWindows({ strapi }, { emit });

  const tell = async ({ before, notices }: Collected): Promise<void> => {
    const after = await snapshots.settled();
    for (const event of effectsOf({ strapi }, { before, after }, [...notices.values()])) await emit(event);
  };

  /** One after another. What could not be read, because the database is away, is told with what comes next. */
  const announce = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const taken = collected;
    collected = undefined;
    if (!taken) return announcing;
    announcing = announcing
      .then(() => tell(taken))
      .catch((error: Error) => {
        strapi.log.warn(`Touchpoints: changes could not be announced yet. ${error.message}`);
        const later = collected;
        collected = taken;
        for (const notice of later?.notices.values() ?? []) add(notice);
        schedule(QUIET_FOR);
      });
    return announcing;
  };

  const schedule = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void announce(), milliseconds).unref();
  };

  const add = (notice: ChangeNotice) => {
    collected ??= { before: snapshots.peek(), notices: new Map() };
    const known = collected.notices.get(notice.uid);
    collected.notices.set(notice.uid, known ? join(known, notice, limitsOf({ strapi }).documentsInChange) : notice);
  };

  const hear = (notice: ChangeNotice, isOwn: boolean) => {
    if (!isOwn || notice.unserved) return;
    add(notice);
    if (notice.uid === EVERYTHING) schedule(QUIET_FOR);
    else if (!timer) schedule(COLLECTED_FOR);
  };

  return {
    /** Begins to tell; before the snapshot is begun, so that none is missed. */
    async start(): Promise<void> {
      await partOf({ strapi }, createWebhooks).start();
      partOf({ strapi }, createChanges).subscribe(hear);
      windows.start();
    },

    /** Tells at once what has been changed so far. */
    announce,

    /** Tells what is still to be told, but of a transfer, which a command may end with. */
    async stop(): Promise<void> {
      if (collected?.notices.has(EVERYTHING)) collected = undefined;
      await announce();
      clearTimeout(timer);
      await windows.stop();
    },
  };
};
