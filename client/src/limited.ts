import { TouchpointsError } from './error';

/** The longest delay that timers know; a longer one would end at once. */
export const MAX_DELAY = 2_147_483_647;

/**
 * Waits for what `begin` gives, if there is something to begin, for so many milliseconds at most (more than timers know: no
 * limit), and then gives what `overdue` does. Raced, not left to the platform: a `fetch` of the caller's own may know nothing
 * of signals.
 *
 * @throws the signal's reason as soon as the caller ends it, whatever else has come of it by then; nothing is begun where
 * that was before.
 */
export async function limited<T>(
  milliseconds: number,
  signal: AbortSignal | undefined,
  overdue: () => T,
  begin?: () => Promise<T>,
): Promise<T> {
  checkSignal(signal);
  let stop = (): void => undefined;
  const over = new Promise<void>((resolve) => {
    const end = (): void => resolve();
    const timer = milliseconds <= MAX_DELAY ? setTimeout(end, milliseconds) : undefined;
    signal?.addEventListener('abort', end);
    stop = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
    };
  }).then(overdue);
  try {
    return await Promise.race(begin ? [begin(), over] : [over]);
  } finally {
    stop();
    checkSignal(signal);
  }
}

/** @throws why the caller ended the request, where that is so; older platforms do not tell. */
function checkSignal(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw signal.reason ?? new TouchpointsError(0, 'AbortError', 'Ended by the caller');
}
