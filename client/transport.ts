import { attempt, reasonOf, type Received } from './attempt';
import { pause, pauseBefore } from './backoff';
import { errorOf, isRecord, TouchpointsError } from './error';
import { isBrowser } from './is-browser';
import { KeptAnswers, type KeptAnswer } from './kept-answers';
import type { CallOptions } from './requests';

/** How requests are sent. Times are as in the client's options. */
export interface TransportSettings {
  /** Where the plugin's content API is. */
  readonly root: string;
  readonly token?: string;
  readonly timeout: number;
  readonly retries: number;
  readonly staleIfError: number;
  readonly fetch?: typeof globalThis.fetch;
}

/** One request: a GET, or with a body a POST that changes nothing and so may be repeated. */
export interface Question {
  readonly path: string;
  readonly body?: string;
  readonly call: CallOptions;
}

/** An answer as this plugin gives it. */
export interface Answer {
  readonly data: unknown;
  readonly meta: Readonly<Record<string, unknown>>;
}

/** Chance and time, which tests hold in their hands. */
export interface Platform {
  readonly random: () => number;
  readonly now: () => number;
  readonly pause: typeof pause;
}

const MAX_RETRIES = 10;

/**
 * Makes the function that asks the server: within a time limit, again after a failure of the server or the network, with
 * the answer's ETag where the same was asked before, and in the end with the last good answer where there is no other.
 */
export function createTransport(
  settings: TransportSettings,
  platform: Platform = { random: Math.random, now: Date.now, pause },
): (question: Question) => Promise<Answer> {
  const answers = new KeptAnswers();

  const accept = ({ response, text }: Received, url: string, body: string | undefined, kept?: KeptAnswer): Answer => {
    const at = platform.now();
    if (response.status === 304 && kept) {
      answers.keep(url, { ...kept, at });
      return read(kept.text, response.status, url);
    }
    if (!response.ok) {
      // What the server now refuses is not given out later either.
      answers.forget(url);
      throw errorOf(response, parse(text));
    }
    const answer = read(text, response.status, url);
    const mayKeep = body === undefined && !/no-store/i.test(response.headers.get('cache-control') ?? '');
    if (mayKeep) answers.keep(url, { text, etag: response.headers.get('etag'), at });
    else answers.forget(url);
    return answer;
  };

  /** The last good answer, or else the error. */
  const giveUp = (error: unknown, url: string, kept: KeptAnswer | undefined): Answer => {
    if (!kept || platform.now() - kept.at >= settings.staleIfError * 1000) throw error;
    const answer = read(kept.text, 200, url);
    return { ...answer, meta: { ...answer.meta, stale: true } };
  };

  return async ({ path, body, call }) => {
    const url = `${settings.root}${path}`;
    const { signal, timeout = settings.timeout, retries = settings.retries } = call;
    const kept = answers.get(url);
    const init = initOf(settings.token, body, call.init, kept);
    for (let tried = 0; ; tried += 1) {
      // Looked up with each request, so that what a test or a framework puts in its place is used.
      const outcome = await attempt(settings.fetch ?? globalThis.fetch, url, init, { timeout, signal }).catch(failed);
      if (signal?.aborted) throw reasonOf(signal);
      if ('text' in outcome && outcome.response.status < 500) return accept(outcome, url, body, kept);
      const error = 'text' in outcome ? errorOf(outcome.response, parse(outcome.text)) : outcome.error;
      const retryAfter = 'text' in outcome ? outcome.response.headers.get('retry-after') : null;
      // Whoever has waited once for nothing is better served with what is at hand.
      const isLast = tried >= Math.min(retries, MAX_RETRIES) || (kept !== undefined && isTimeout(error));
      const wait = isLast ? null : pauseBefore(tried, retryAfter, platform);
      if (wait === null) return giveUp(error, url, kept);
      await platform.pause(wait, signal);
    }
  };
}

const failed = (error: unknown): { readonly error: unknown } => ({ error });

const isTimeout = (error: unknown): boolean => error instanceof TouchpointsError && error.name === 'TimeoutError';

function initOf(
  token: string | undefined,
  body: string | undefined,
  extra: CallOptions['init'] = {},
  kept: KeptAnswer | undefined,
): RequestInit {
  const browser = isBrowser();
  // Strapi's CORS does not let a page of another site send `If-None-Match`; a browser's own cache revalidates without
  // asking anybody. And where the caller puts a cache in charge, it must see the answer itself, not that it is unchanged.
  const revalidates = !browser && !('cache' in extra) && !('next' in extra);
  return {
    ...(browser && body === undefined ? { cache: 'no-cache' } : {}),
    ...extra,
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      Accept: 'application/json',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(revalidates && kept?.etag ? { 'If-None-Match': kept.etag } : {}),
    },
    ...(body === undefined ? {} : { body }),
  };
}

/** @throws TouchpointsError where something else than this plugin answered. */
function read(text: string, status: number, url: string): Answer {
  const body = parse(text);
  if (!isRecord(body) || typeof body.data !== 'object' || body.data === null) {
    throw new TouchpointsError(status, 'HttpError', `${url} did not answer as this plugin does`);
  }
  return { ...body, data: body.data, meta: isRecord(body.meta) ? body.meta : {} };
}

/** A body that is no JSON, such as a proxy's error page, is `undefined`. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
