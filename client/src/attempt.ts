import { TouchpointsError } from './error';

/** What ends an attempt early. */
export interface AttemptLimits {
  /** Milliseconds until the last byte of the answer; `Infinity` for none. */
  readonly timeout: number;
  /** The limit that this is (the rest of), in milliseconds, as the error names it. */
  readonly within: number;
  readonly signal?: AbortSignal;
}

/** An answer that has been read to its end. */
export interface Received {
  readonly response: Response;
  readonly text: string;
}

/** The longest delay that timers know; a longer one would end at once. */
export const MAX_DELAY = 2 ** 31 - 1;

/**
 * Sends a request once and reads the answer, whatever its status.
 *
 * @throws the signal's reason when the caller ends it; a {@link TouchpointsError} of status 0, `TimeoutError` when it takes too
 * long, `NetworkError` when the server is not reached or the answer breaks off.
 */
export async function attempt(
  send: typeof globalThis.fetch,
  url: string,
  init: RequestInit,
  { timeout, within, signal }: AttemptLimits,
): Promise<Received> {
  if (signal?.aborted) throw reasonOf(signal);
  const controller = new AbortController();
  let stop = (): void => undefined;
  // Raced, not left to the platform: a `fetch` of the caller's own may know nothing of signals.
  const interrupted = new Promise<never>((_, reject) => {
    const end = (reason: unknown): void => {
      reject(reason);
      controller.abort(reason);
    };
    const onAbort = (): void => end(signal && reasonOf(signal));
    const timer = timeout <= MAX_DELAY ? setTimeout(() => end(timeoutError(url, within)), timeout) : undefined;
    signal?.addEventListener('abort', onAbort);
    stop = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
  });
  try {
    return await Promise.race([receive(send, url, { ...init, signal: controller.signal }), interrupted]);
  } finally {
    stop();
  }
}

async function receive(send: typeof globalThis.fetch, url: string, init: RequestInit): Promise<Received> {
  try {
    const response = await send(url, init);
    return { response, text: await response.text() };
  } catch (cause) {
    throw new TouchpointsError(0, 'NetworkError', `${url} was not reached: ${String(cause)}`, { url, cause });
  }
}

function timeoutError(url: string, within: number): TouchpointsError {
  return new TouchpointsError(0, 'TimeoutError', `No answer of ${url} within ${within} ms`, { url });
}

/** Why the caller ended the request; older platforms do not tell. */
export function reasonOf(signal: AbortSignal): unknown {
  return signal.reason ?? new TouchpointsError(0, 'AbortError', 'The request was ended early');
}
