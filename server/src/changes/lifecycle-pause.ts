import type { Context } from '../utils/context';

/** How often everything is reported as changed while lifecycles are off, in milliseconds. */
const TOLD_EVERY = 2000;

/**
 * While Strapi exports or transfers data, it switches off lifecycles for every write of the process, and nobody can tell
 * what changed until they are back on. So everything is reported as changed, again and again, and once more shortly after
 * they are back, because Strapi switches them on without waiting for its commit. There is no event for either, so the two
 * methods that switch them are wrapped.
 * https://github.com/strapi/strapi/pull/22651
 */
export const watchLifecyclePause = ({ strapi }: Context, tellEverything: () => Promise<void>) => {
  const { lifecycles } = strapi.db;
  const { disable, enable } = lifecycles;
  let isPaused = false;
  let timer: NodeJS.Timeout | undefined;
  let telling: Promise<void> | undefined;

  const tellSafely = async (): Promise<void> => {
    try {
      await tellEverything();
    } catch (error) {
      strapi.log.warn(`Touchpoints: could not tell other instances of a transfer. ${(error as Error).message}`);
    } finally {
      telling = undefined;
    }
  };

  const tell = (): Promise<void> => (telling ??= tellSafely());

  const tellLater = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      // What is being reported may have been read before this change; the next report is certain to include it.
      const isOwed = isPaused || telling !== undefined;
      void tell();
      if (isOwed) tellLater();
    }, TOLD_EVERY).unref();
  };

  lifecycles.disable = () => {
    disable();
    isPaused = true;
    tellLater();
  };
  lifecycles.enable = () => {
    enable();
    if (!isPaused) return;
    isPaused = false;
    clearTimeout(timer);
    timer = undefined;
    void tell();
    tellLater();
  };

  return {
    /** Stops following them. What is still to be reported is reported first, because a command exits as soon as it is done. */
    async stop(): Promise<void> {
      lifecycles.disable = disable;
      lifecycles.enable = enable;
      const isOwed = timer !== undefined;
      clearTimeout(timer);
      timer = undefined;
      await telling;
      if (isOwed) await tell();
    },
  };
};
