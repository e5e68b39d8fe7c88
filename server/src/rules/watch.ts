import { entryKey } from '../../../engine';
import type { EntryRef } from '../../../types';
import { limitsOf } from '../limits';
import { createSite } from '../site';
import { createStore, inSlices } from '../store';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { createRuleRuns } from './runs';

/** What the document service passes to its middlewares. */
interface DocumentCall {
  readonly uid: string;
  readonly action: string;
  readonly params: { readonly documentId?: string; readonly status?: string };
}

interface DocumentResult {
  readonly documentId?: string;
}

/** Entries that were created or published together, by an import say, are dealt with together. */
const WAIT_MS = 50;

/**
 * Runs the rules that place over entries as they are created and published, once that is committed: a rule never stands in the
 * way of saving content. The instance that wrote an entry deals with it.
 */
export const createRuleWatch = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const site = partOf({ strapi }, createSite);
  let waiting = new Map<string, EntryRef>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let isStopped = false;

  const run = async (refs: readonly EntryRef[]): Promise<void> => {
    const types = new Set((await store.rules.find({ where: { action: 'place' } })).map((row) => row.contentType));
    const wanted = refs.filter(({ contentType }) => types.has(contentType));
    if (wanted.length > 0) await partOf({ strapi }, createRuleRuns).runFor(wanted);
  };

  /** Returns what failed: nobody waits for it, so it is logged. */
  const attempt = async (refs: readonly EntryRef[]): Promise<unknown> => {
    try {
      await run(refs);
      return null;
    } catch (error) {
      return error ?? new Error('Unknown');
    }
  };

  /** Once more, and where that fails by halves, so that one entry which cannot be placed keeps no other from it. */
  const retry = async (failed: readonly EntryRef[]): Promise<void> => {
    const open: (readonly EntryRef[])[] = [failed];
    const lost: EntryRef[] = [];
    const most = limitsOf({ strapi }).retriesOfPlacing;
    let last: unknown;
    for (let runs = 0; open.length > 0 && runs < most; runs += 1) {
      const refs = open.pop()!;
      const error = await attempt(refs);
      if (error === null) continue;
      last = error;
      const half = Math.ceil(refs.length / 2);
      if (refs.length === 1) lost.push(...refs);
      else open.push(refs.slice(half), refs.slice(0, half));
    }
    lost.push(...open.flat());
    if (lost.length === 0 || isStopped) return;
    const first = entryKey(lost[0]!.contentType, lost[0]!.documentId);
    strapi.log.error(`Touchpoints: rules could not place ${lost.length} new entries (${first}): ${String(last)}`);
  };

  const flush = async () => {
    const failed: EntryRef[] = [];
    const refs = [...waiting.values()];
    waiting = new Map();
    for (const slice of inSlices(refs, limitsOf({ strapi }).placedAtOnce)) {
      if ((await attempt(slice)) !== null) failed.push(...slice);
    }
    if (failed.length > 0) await retry(failed);
  };

  /** One after another. */
  const flushInTurn = () => (running = running.then(flush));

  const take = (contentType: string, documentId: string) => {
    if (isStopped) return;
    waiting.set(entryKey(contentType, documentId), { contentType, documentId });
    timer ??= setTimeout(() => {
      timer = undefined;
      void flushInTurn();
    }, WAIT_MS);
  };

  const isOfInterest = ({ uid, action, params }: DocumentCall): boolean => {
    // Where there are no drafts each save is what visitors get.
    const isSaved = action === 'update' && (params.status === 'published' || !site.hasDrafts(uid));
    const publishes = action === 'publish' || isSaved;
    return uid.startsWith('api::') && (publishes || action === 'create' || action === 'clone');
  };

  const onceCommitted = async (work: () => void): Promise<void> => {
    if (!strapi.db.inTransaction()) return work();
    await strapi.db.transaction(async ({ onCommit }) => onCommit(work));
  };

  return {
    /** Begins to watch the document service; it takes middlewares only while plugins are registered. */
    watch(): void {
      strapi.documents.use(async (call, next) => {
        const result = (await next()) as DocumentResult;
        const { uid, action, params } = call as unknown as DocumentCall;
        // A clone's result is the new entry, its parameters name the old one.
        const documentId = result?.documentId ?? params.documentId;
        if (documentId && isOfInterest({ uid, action, params })) await onceCommitted(() => take(uid, documentId));
        return result as never;
      });
    },

    /** Resolves when all that was created and published before is placed. */
    async settled(): Promise<void> {
      if (timer) clearTimeout(timer);
      timer = undefined;
      await flushInTurn();
    },

    /** Deals with what waits, then with nothing more. */
    async stop(): Promise<void> {
      clearTimeout(timer);
      if (waiting.size > 0) await flushInTurn();
      else await running;
      isStopped = true;
    },
  };
};
