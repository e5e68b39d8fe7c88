import { attempt, reasonOf, type Received } from './attempt';
import { pause, pauseBefore } from './backoff';
import { checkLimits } from './check-limits';
import { errorOf, isRecord, TouchpointsError } from './error';
import { isBrowser } from './is-browser';
import { KeptAnswers, type KeptAnswer, type UnderWay } from './kept-answers';
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
export interface ClientRequest {
  readonly path: string;
  readonly body?: string;
  readonly call: CallOptions;
}

/** An answer as this plugin gives it. */
export interface ParsedAnswer {
  readonly data: unknown;
  readonly meta: Readonly<Record<string, unknown>>;
}

/** Chance and time, which tests hold in their hands. */
export interface Platform {
  readonly random: () => number;
  readonly now: () => number;
  readonly pause: typeof pause;
}

/**
 * Makes the function that asks the server: within a time limit, again after a failure of the server or the network, with
 * the answer's ETag where the same was asked before, and in the end with the last good answer where there is no other.
 *
 * @throws TypeError where a limit is none; a call with such a limit is rejected.
 */
export function createTransport(
  settings: TransportSettings,
  platform: Platform = { random: Math.random, now: Date.now, pause },
): (question: ClientRequest) => Promise<ParsedAnswer> {
  checkLimits(settings);
  const answers = new KeptAnswers();

  const accept = ({ response, text }: Received, request: UnderWay, isGet: boolean, kept?: KeptAnswer): ParsedAnswer => {
    const { url } = request;
    const at = platform.now();
    if (response.status === 304 && kept) {
      answers.keep(request, { ...kept, at });
      return read(kept.text, response.status, url);
    }
    if (!response.ok) {
      // What this caller may no longer have is not given out later either. Other refusals (too many requests, say) are none
      // of the caller's permission: what was good before may still cover a failure.
      if (REFUSED_CALLER.includes(response.status)) answers.forget(url);
      throw errorOf(response, parse(text));
    }
    const answer = read(text, response.status, url);
    const mayKeep = isGet && !/no-store/i.test(response.headers.get('cache-control') ?? '');
    if (mayKeep) answers.keep(request, { text, etag: response.headers.get('etag'), at });
    else answers.forget(url);
    return answer;
  };

  /** One attempt: an answer, or what may go better next time. @throws what will not. */
  const askOnce = async (url: string, { body, call }: ClientRequest): Promise<Success | FailedAttempt> => {
    const { signal, timeout = settings.timeout } = call;
    const request = answers.begin(url);
    try {
      const kept = answers.get(url);
      const init = initOf(settings.token, body, call.init, kept);
      // Looked up with each request, so that what a test or a framework puts in its place is used.
      const outcome = await attempt(settings.fetch ?? globalThis.fetch, url, init, { timeout, signal }).catch(failed);
      if (signal?.aborted) throw reasonOf(signal);
      if ('error' in outcome) return outcome;
      const { response, text } = outcome;
      if (response.status < 500) return { answer: accept(outcome, request, body === undefined, kept) };
      return { error: errorOf(response, parse(text)), retryAfter: response.headers.get('retry-after') };
    } finally {
      answers.end(request);
    }
  };

  /** The last good answer, where it may still be given: as of now, for a refusal may have come since the request was sent. */
  const staleAnswer = (url: string): ParsedAnswer | undefined => {
    const kept = answers.get(url);
    if (!kept || platform.now() - kept.at >= settings.staleIfError * 1000) return undefined;
    const answer = read(kept.text, 200, url);
    return { ...answer, meta: { ...answer.meta, stale: true } };
  };

  return async (question) => {
    checkLimits(question.call);
    const url = `${settings.root}${question.path}`;
    const { signal, retries = settings.retries } = question.call;
    for (let tried = 0; ; tried += 1) {
      const outcome = await askOnce(url, question);
      if ('answer' in outcome) return outcome.answer;
      const { error, retryAfter } = outcome;
      const stale = staleAnswer(url);
      // Whoever has waited once for nothing is better served with what is at hand.
      const isLast = tried >= retries || (stale !== undefined && isTimeout(error));
      const wait = isLast ? null : pauseBefore(tried, retryAfter, platform);
      if (wait === null) {
        if (stale) return stale;
        throw error;
      }
      await platform.pause(wait, signal);
    }
  };
}

/** Who asks is unknown to the server, or may not have this. */
const REFUSED_CALLER: readonly number[] = [401, 403];

interface Success {
  readonly answer: ParsedAnswer;
}

/** A failure of the server or the network, with its `Retry-After`. */
interface FailedAttempt {
  readonly error: unknown;
  readonly retryAfter: string | null;
}

const failed = (error: unknown): FailedAttempt => ({ error, retryAfter: null });

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
function read(text: string, status: number, url: string): ParsedAnswer {
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
