import { parse, readAnswer, type ParsedAnswer } from './answer';
import { attempt, reasonOf, type Received } from './attempt';
import { pause, pauseBefore } from './backoff';
import { checkLimits } from './check-limits';
import { errorOf, TouchpointsError } from './error';
import { initOf } from './init';
import { KeptAnswers, type KeptAnswer, type UnderWay } from './kept-answers';
import type { CallOptions } from './requests';

/** How requests are sent. Times are as in the client's options. */
export interface TransportSettings {
  /** Where the plugin's content API is. */
  readonly root: string;
  readonly token?: string;
  readonly deadline: number;
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
  /** For a POST: the name under which answers are remembered, and which of them; none without it. */
  readonly memory?: { readonly key: string; keeps(answer: ParsedAnswer): boolean };
  /** The path of a GET whose remembered answer, if there is one, is rather given when all attempts fail. */
  readonly insteadOf?: string;
  /** Gives an answer when all attempts have failed and none is remembered. */
  readonly fallback?: (error: TouchpointsError) => ParsedAnswer | Promise<ParsedAnswer>;
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
 * @throws TouchpointsError `ConfigurationError` where a limit is none; a call with such a limit is rejected.
 */
export function createTransport(
  settings: TransportSettings,
  platform: Platform = { random: Math.random, now: Date.now, pause },
): (question: ClientRequest) => Promise<ParsedAnswer> {
  checkLimits(settings);
  const answers = new KeptAnswers();
  const urlOf = (path: string): string => `${settings.root}${path}`;
  const keyOf = ({ path, memory }: ClientRequest): string => memory?.key ?? path;

  /** @throws a refusal, and an answer that is not this plugin's. */
  const accept = (
    { response, text }: Received,
    request: UnderWay,
    { path, body, memory }: ClientRequest,
    kept?: KeptAnswer,
  ): ParsedAnswer => {
    const url = urlOf(path);
    const at = platform.now();
    if (response.status === 304 && kept) {
      answers.keep(request, { ...kept, at });
      return readAnswer(kept.text, response.status, url);
    }
    if (!response.ok) {
      // What this caller may no longer have is not given out later either. Other refusals are none of the caller's
      // permission: what was good before may still cover a failure.
      if (REFUSED_CALLER.includes(response.status)) answers.forget(request.key);
      throw errorOf(response, parse(text), url);
    }
    const answer = readAnswer(text, response.status, url);
    if (body !== undefined) {
      if (memory?.keeps(answer)) answers.keep(request, { text, etag: null, at });
    } else if (/no-store/i.test(response.headers.get('cache-control') ?? '')) answers.forget(request.key);
    else answers.keep(request, { text, etag: response.headers.get('etag'), at });
    return answer;
  };

  /** One attempt: an answer, or what may go better next time. @throws what will not. */
  const askOnce = async (question: ClientRequest, limit: Limit): Promise<Success | FailedAttempt> => {
    const { path, body, call } = question;
    const url = urlOf(path);
    const request = answers.begin(keyOf(question));
    try {
      const kept = answers.get(request.key);
      const init = initOf({ token: settings.token, body, extra: call.init, etag: kept?.etag });
      // Looked up with each request, so that what a test or a framework puts in its place is used.
      const send = settings.fetch ?? globalThis.fetch;
      const outcome = await attempt(send, url, init, { ...limit, signal: call.signal }).catch(failed);
      if (call.signal?.aborted) throw reasonOf(call.signal);
      if ('error' in outcome) return outcome;
      const { response, text } = outcome;
      if (response.status >= 500 || NOT_NOW.includes(response.status)) {
        return { error: errorOf(response, parse(text), url), retryAfter: response.headers.get('retry-after') };
      }
      try {
        return { answer: accept(outcome, request, question, kept) };
      } catch (error) {
        // Where it is no refusal, something on the way has answered, such as a page that says "back soon".
        if (response.ok) return failed(error);
        throw error;
      }
    } finally {
      answers.end(request);
    }
  };

  /** The last good answer, where it may still be given: as of now, for a refusal may have come since the request was sent. */
  const staleAnswer = (question: ClientRequest): ParsedAnswer | undefined => {
    for (const key of [question.insteadOf, keyOf(question)]) {
      const kept = key === undefined ? undefined : answers.get(key);
      if (kept && platform.now() - kept.at < settings.staleIfError * 1000) {
        return readAnswer(kept.text, 200, urlOf(question.path));
      }
    }
    return undefined;
  };

  return async (question) => {
    const { call, fallback } = question;
    checkLimits(call);
    const { signal, retries = settings.retries, deadline = settings.deadline, timeout = settings.timeout } = call;
    const end = deadline > 0 ? platform.now() + deadline : Infinity;
    for (let tried = 0; ; tried += 1) {
      const left = end - platform.now();
      const outcome = await askOnce(
        question,
        // A timer that was late may have left nothing.
        left < (timeout || Infinity)
          ? { timeout: Math.max(left, 1), within: deadline }
          : { timeout: timeout || Infinity, within: timeout },
      );
      if ('answer' in outcome) return outcome.answer;
      const { error, retryAfter } = outcome;
      const stale = staleAnswer(question);
      // Whoever has waited once for nothing is better served with what is at hand.
      const isLast = tried >= retries || (stale !== undefined && error.name === 'TimeoutError');
      const wait = isLast ? null : pauseBefore(tried, retryAfter, end - platform.now(), platform);
      if (wait === null) {
        const instead = stale ?? (await fallback?.(error));
        if (instead) return { ...instead, meta: { ...instead.meta, stale: true } };
        throw error;
      }
      await platform.pause(wait, signal);
    }
  };
}

/** Who asks is unknown to the server, or may not have this. */
const REFUSED_CALLER: readonly number[] = [401, 403];
/** The server took too long to be asked, does not dare to answer yet, or is asked too much: no refusal, but a failure. */
const NOT_NOW: readonly number[] = [408, 425, 429];

type Limit = Pick<Parameters<typeof attempt>[3], 'timeout' | 'within'>;

interface Success {
  readonly answer: ParsedAnswer;
}

/** A failure of the server or the network, with its `Retry-After`. */
interface FailedAttempt {
  readonly error: TouchpointsError;
  readonly retryAfter: string | null;
}

/** @throws what is no failure, such as the reason of a caller who ended the request. */
function failed(error: unknown): FailedAttempt {
  if (error instanceof TouchpointsError) return { error, retryAfter: null };
  throw error;
}
