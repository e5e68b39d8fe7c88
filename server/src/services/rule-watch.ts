import type { EntryRef } from '../../../types';
import { entryKey } from '../../../engine';
import type { Context } from '../utils/context';
import { getService } from '../utils/service';
import { createStore } from './store';

interface EntryEvent {
  readonly uid: string;
  readonly entry: { readonly documentId: string };
}

/** Entries that were created or published together, by an import say, are dealt with together. */
const WAIT_MS = 50;
/** At most so many in one transaction. */
const AT_ONCE = 1000;

/**
 * Runs the rules that place over entries as they are created and published, once that is committed: a rule never stands in the
 * way of saving content. Each event is seen by the instance that made it.
 */
export const createRuleWatch = ({ strapi }: Context) => {
  const store = createStore({ strapi });
  let waiting = new Map<string, EntryRef>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let isStopped = false;

  const flush = async () => {
    const refs = [...waiting.values()];
    waiting = new Map();
    const types = new Set((await store.rules.find({ where: { action: 'place' } })).map((row) => row.contentType));
    const wanted = refs.filter(({ contentType }) => types.has(contentType));
    for (let start = 0; start < wanted.length; start += AT_ONCE) {
      await getService({ strapi }, 'ruleRuns').runFor(wanted.slice(start, start + AT_ONCE));
    }
  };

  /** One after another; what failed is told in the log, for nobody waits for it. */
  const flushInTurn = () => {
    running = running.then(flush).catch((error: unknown) => {
      if (!isStopped) strapi.log.error(`Touchpoints: rules could not place new content: ${String(error)}`);
    });
    return running;
  };

  const take = ({ uid, entry }: EntryEvent) => {
    if (isStopped || !uid.startsWith('api::') || !entry?.documentId) return;
    waiting.set(entryKey(uid, entry.documentId), { contentType: uid, documentId: entry.documentId });
    timer ??= setTimeout(() => {
      timer = undefined;
      void flushInTurn();
    }, WAIT_MS);
  };

  return {
    start(): void {
      for (const event of ['entry.create', 'entry.publish'])
        strapi.eventHub.on(event, async (payload) => take(payload as never));
    },

    /** Resolves when all that was created and published before is placed. */
    async settled(): Promise<void> {
      if (timer) clearTimeout(timer);
      timer = undefined;
      await flushInTurn();
    },

    stop(): void {
      isStopped = true;
      clearTimeout(timer);
    },
  };
};
