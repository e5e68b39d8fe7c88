import type { Context as Koa } from 'koa';
import type { Context } from '../utils/context';
import { unavailable } from '../utils/errors';
import { PATIENCE } from './patience';

/** Whoever has waited longer than this, in ms, may never be identified: somebody else gets to try. */
const LOST_AFTER = 2000;

/**
 * When the database hangs, only one caller loses the second that it takes to find out: whoever comes after that is told at
 * once to come back. Only for requests that change nothing, since one that was given up on may still be carried out.
 */
export const createWaitingRoom = (_: Context) => {
  /** Since when each caller has been waiting to be identified, on `performance.now()`'s clock; first come, first in the list. */
  const waiting = new Map<Koa, number>();

  /** Since when the one who has waited longest has been waiting. */
  const waitingSince = (now: number): number => {
    for (const [ctx, since] of waiting) {
      const isOver = ctx.state.auth !== undefined || now - since > LOST_AFTER;
      if (!isOver) return since;
      waiting.delete(ctx);
    }
    return now;
  };

  return {
    /** @throws UnavailableError where it takes too long to find out who is asking. */
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
