import { MAX_DELAY, reasonOf } from './attempt';

/** The longest first pause, in milliseconds; it doubles with every attempt, up to the longest of all. */
const BASE = 200;
const LONGEST = 2000;

/**
 * How long to wait before asking again, in milliseconds: anything up to the pause of this attempt (the first is 0), so that
 * clients that failed together do not come back together, and no less than the server's `Retry-After`. `null`: by then
 * the time that is left, in milliseconds, would be over.
 */
export function pauseBefore(
  attempt: number,
  retryAfter: string | null,
  left: number,
  { random, now }: { readonly random: () => number; readonly now: () => number },
): number | null {
  const asked = retryAfter === null ? 0 : readRetryAfter(retryAfter, now());
  const wait = Math.max(asked, random() * Math.min(LONGEST, BASE * 2 ** attempt));
  return wait < Math.min(left, MAX_DELAY) ? wait : null;
}

/** Seconds, or a date; what is neither asks for nothing. */
function readRetryAfter(value: string, now: number): number {
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000;
  const until = Date.parse(value);
  return Number.isNaN(until) ? 0 : until - now;
}

/** Waits. @throws the signal's reason as soon as the caller ends the request. */
export async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  if (signal?.aborted) throw reasonOf(signal);
  await new Promise<void>((resolve, reject) => {
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(signal && reasonOf(signal));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}
