import type { Context as Koa } from 'koa';
import type { Context } from '../utils/context';
import { unavailable } from '../utils/errors';

/** So long, in ms, a caller waits until it is known who they are. */
const PATIENCE = 1000;
/** Who waited longer, in ms, may never be told: somebody else tries. */
const LOST_AFTER = 2000;

/**
 * Where the database hangs, it costs one caller a second until that is known, not each of them: whoever comes while it is
 * known is asked to come back at once. Only for requests that change nothing, since one that was given up may still be
 * carried out.
 */
export const createWaitingRoom = (_: Context) => {
  /** Since when each caller waits to be known, on `performance.now()`'s clock; the one who came first stands first. */
  const waiting = new Map<Koa, number>();

  /** Since when the longest of them waits. */
  const waitingSince = (now: number): number => {
    for (const [ctx, since] of waiting) {
      const isOver = ctx.state.auth !== undefined || now - since > LOST_AFTER;
      if (!isOver) return since;
      waiting.delete(ctx);
    }
    return now;
  };

  return {
    /** @throws UnavailableError where it takes too long until it is known who asks. */
    async enter(ctx: Koa, work: () => Promise<unknown>): Promise<void> {
      const now = performance.now();
      const left = waitingSince(now) + PATIENCE - now;
      if (left <= 0) throw unavailable(ctx);
      waiting.set(ctx, now);
      let timer: NodeJS.Timeout | undefined;
      const tooLong = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => {
          if (ctx.state.auth === undefined) reject(unavailable(ctx));
        }, left);
      });
      const done = Promise.resolve(work()).finally(() => {
        clearTimeout(timer);
        waiting.delete(ctx);
      });
      await Promise.race([done, tooLong]);
    },
  };
};
