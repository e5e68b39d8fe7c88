import { parse, readAnswer, type ParsedAnswer } from './answer';
import { attempt, type AttemptLimits, type Received } from './attempt';
import { pause, pauseBefore } from './backoff';
import { checkLimits, type LimitOptions } from './check-limits';
import { errorOf, TouchpointsError } from './error';
import { initOf } from './init';
import { createKeptAnswers, type KeptAnswer, type UnderWay } from './kept-answers';
import type { CallOptions } from './requests';

/** How requests are sent; limits are as in the client's options. */
export interface TransportSettings extends LimitOptions {
  /** Where the plugin's content API is. */
  readonly root: string;
  readonly token?: string;
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
  { root, token, fetch, deadline = 8000, timeout = 5000, retries = 2, staleIfError = 86_400 }: TransportSettings,
  platform: Platform = { random: Math.random, now: Date.now, pause },
): (question: ClientRequest) => Promise<ParsedAnswer> {
  checkLimits({ deadline, timeout, retries, staleIfError });
  const answers = createKeptAnswers();
  const urlOf = (path: string): string => root + path;
  const keyOf = ({ path, memory }: ClientRequest): string => memory?.key ?? path;

  /** @throws a refusal or a failure, and an answer that is not this plugin's. */
  const accept = (
    { response, text }: Received,
    request: UnderWay,
    { path, body, memory }: ClientRequest,
    kept?: KeptAnswer,
  ): ParsedAnswer => {
    const url = urlOf(path);
    const { ok, status, headers } = response;
    const isUnchanged = status === 304 && kept;
    if (!ok && !isUnchanged) {
      // Who asks is unknown, or may not have this: no longer, and so not later either. Other refusals are none of the
      // caller's permission: what was good before may still cover a failure.
      if ([401, 403].includes(status)) answers.forget(request.key);
      throw errorOf(response, parse(text), url);
    }
    const now = isUnchanged ? kept.text : text;
    const answer = readAnswer(now, status, url);
    const at = platform.now();
    if (isUnchanged) answers.keep(request, { ...kept, at });
    else if (body !== undefined) {
      if (memory?.keeps(answer)) answers.keep(request, { text, etag: null, at });
    } else if (/no-store/i.test(headers.get('cache-control') ?? '')) answers.forget(request.key);
    else answers.keep(request, { text, etag: headers.get('etag'), at });
    return answer;
  };

  /** One attempt; `heard` is told of a response, whatever comes of it. @throws whatever keeps it from an answer. */
  const askOnce = async (
    question: ClientRequest,
    limits: AttemptLimits,
    heard: (response: Response) => void,
  ): Promise<ParsedAnswer> => {
    const { path, body, call } = question;
    const request = answers.begin(keyOf(question));
    try {
      const kept = answers.get(request.key);
      const init = initOf({ token, body, extra: call.init, etag: kept?.etag });
      // Looked up with each request, so that what a test or a framework puts in its place is used.
      const send = fetch ?? globalThis.fetch;
      const received = await attempt(send, urlOf(path), init, limits);
      heard(received.response);
      return accept(received, request, question, kept);
    } finally {
      answers.end(request);
    }
  };

  /** The last good answer, where it may still be given: as of now, for a refusal may have come since the request was sent. */
  const staleAnswer = (question: ClientRequest): ParsedAnswer | undefined => {
    for (const key of [question.insteadOf, keyOf(question)]) {
      const kept = answers.get(key);
      if (kept && platform.now() - kept.at < staleIfError * 1000) {
        return readAnswer(kept.text, 200, urlOf(question.path));
      }
    }
    return undefined;
  };

  return async (question) => {
    const { call, fallback } = question;
    checkLimits(call);
    const { signal, deadline: within = deadline, timeout: patience = timeout, retries: most = retries } = call;
    const end = within > 0 ? platform.now() + within : Infinity;
    for (let tried = 0; ; tried += 1) {
      const left = end - platform.now();
      const longest = patience || Infinity;
      const limits = {
        // A timer that was late may have left nothing.
        timeout: Math.max(Math.min(left, longest), 1),
        within: left < longest ? within : patience,
        signal,
      };
      let retryAfter: string | null = null;
      try {
        return await askOnce(question, limits, ({ headers }) => (retryAfter = headers.get('retry-after')));
      } catch (error) {
        if (signal?.aborted || !isFailure(error)) throw error;
        const stale = staleAnswer(question);
        // Whoever has waited once for nothing is better served with what is at hand.
        const isOver = tried >= most || (stale && error.name === 'TimeoutError');
        const wait = isOver ? null : pauseBefore(tried, retryAfter, end - platform.now(), platform);
        if (wait === null) {
          const instead = stale ?? (await fallback?.(error));
          if (!instead) throw error;
          return { ...instead, meta: { ...instead.meta, stale: true } };
        }
        await platform.pause(wait, signal);
      }
    }
  };
}

/**
 * Whether it may go better next time: what comes of the server's or the network's own trouble, and an answer that is not this
 * plugin's: something on the way has answered, such as a page that says "back soon".
 */
function isFailure(error: unknown): error is TouchpointsError {
  if (!(error instanceof TouchpointsError)) return false;
  const { status } = error;
  // It took too long to be asked, does not dare to answer yet, or is asked too much: no refusal, but a failure, too.
  return status < 300 || status >= 500 || [408, 425, 429].includes(status);
}
