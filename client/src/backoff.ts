import { limited, MAX_DELAY } from './limited';

/**
 * How long to wait before asking again, in milliseconds: anything up to 200 after the first attempt (which is 0), up to twice
 * as much after each further one, and 2000 at most, so that clients that failed together do not come back together; and no
 * less than the server's `Retry-After`. `null`: by then the time that is left, in milliseconds, would be over.
 */
export function pauseBefore(
  attempt: number,
  retryAfter: string | null,
  left: number,
  { random, now }: { readonly random: () => number; readonly now: () => number },
): number | null {
  const wait = Math.max(readRetryAfter(retryAfter, now()), random() * Math.min(2000, 200 * 2 ** attempt));
  return wait < Math.min(left, MAX_DELAY) ? wait : null;
}

/** Seconds, or a date; what is neither asks for nothing. */
function readRetryAfter(value: string | null, now: number): number {
  const seconds = Number(value);
  return Number.isNaN(seconds) ? Date.parse(value ?? '') - now || 0 : seconds * 1000;
}

/** Waits. @throws the signal's reason as soon as the caller ends the request. */
export function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return limited(milliseconds, signal, () => undefined);
}
