import { TouchpointsError } from './error';
import { limited } from './limited';

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
  const controller = new AbortController();
  const overdue = (): never => {
    throw new TouchpointsError(0, 'TimeoutError', `No answer of ${url} within ${within} ms`, { url });
  };
  const receive = async (): Promise<Received> => {
    try {
      const response = await send(url, { ...init, signal: controller.signal });
      return { response, text: await response.text() };
    } catch (cause) {
      throw new TouchpointsError(0, 'NetworkError', `${url} was not reached: ${String(cause)}`, { url, cause });
    }
  };
  try {
    return await limited(timeout, signal, overdue, receive);
  } catch (reason) {
    controller.abort(reason);
    throw reason;
  }
}
