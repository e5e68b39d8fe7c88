import type { Context } from '../utils/context';

/** How often everything is told to have changed while writes are not seen, in milliseconds. */
const TOLD_EVERY = 2000;

/**
 * While Strapi exports or transfers data it switches its lifecycles off, for all writes of the process: until they are
 * back on nobody knows what changed. So everything is told to have, again and again; and once more a moment after they
 * are back, because Strapi does not wait for its commit before it switches them on. There is no event for it, so the two
 * switches are followed themselves.
 * https://github.com/strapi/strapi/pull/22651
 */
export const watchBlindness = ({ strapi }: Context, tellEverything: () => Promise<void>) => {
  const { lifecycles } = strapi.db;
  const { disable, enable } = lifecycles;
  let isBlind = false;
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
      // What is being told may have been read before: the next time tells it surely.
      const isOwed = isBlind || telling !== undefined;
      void tell();
      if (isOwed) tellLater();
    }, TOLD_EVERY).unref();
  };

  lifecycles.disable = () => {
    disable();
    isBlind = true;
    tellLater();
  };
  lifecycles.enable = () => {
    enable();
    if (!isBlind) return;
    isBlind = false;
    clearTimeout(timer);
    timer = undefined;
    void tell();
    tellLater();
  };

  return {
    /** Follows them no longer; what is owed is told first, for a command ends as soon as it is done. */
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
