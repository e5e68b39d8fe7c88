import type {
  ContentMeta,
  DecisionMeta,
  PublicJourney,
  PublicSnapshot,
  ServedEntry,
  SnapshotResponse,
} from '../types/serving';
import {
  contentPath,
  decisionBody,
  snapshotPath,
  type CallOptions,
  type ContentRequest,
  type DecisionRequest,
  type SnapshotRequest,
} from './requests';
import { rootOf } from './root';
import { createTransport } from './transport';

/** Where the content comes from, and on whose behalf it is asked for. */
export interface TouchpointsOptions {
  /**
   * Strapi's root, such as `https://cms.example.com`; in a browser it may be a path of the page's own site, such as `/cms`, or
   * empty. No query, no hash.
   */
  readonly baseURL: string;
  /** An API token. Without one the public role decides what may be read. Never ship one to a browser. */
  readonly token?: string;
  /** The locale of requests that name none; without it the site's default. */
  readonly locale?: string;
  /** The path of this plugin's content API below `baseURL`, where the site has changed it. Default `/api/touchpoints`. */
  readonly prefix?: string;
  /** Another `fetch`, such as a framework's. Default: the platform's. */
  readonly fetch?: typeof globalThis.fetch;
  /** Milliseconds that one attempt may take, its answer read to the end. Default 5000; 0: no limit. */
  readonly timeout?: number;
  /**
   * How often a request is repeated after a `5xx`, a timeout or a failure of the network, 10 at most. Default 2. A refusal
   * (`4xx`) is never repeated. The pauses are random, longer each time, at most 2 seconds, and no shorter than the server's
   * `Retry-After`; a server that asks for more than 5 seconds is not asked again.
   */
  readonly retries?: number;
  /**
   * For how many seconds after the server last confirmed it a remembered answer (`content`, `journeys`, `snapshot`; the last
   * 100) may be given when all attempts fail; its `meta.stale` is then `true`. A timeout is not waited for twice when there is
   * one. It never covers up a refusal, and after one of the caller (`401`, `403`) it is forgotten; nor is it given when the
   * caller ends the request. Default 86400, a day; 0: never; `Infinity`: always.
   */
  readonly staleIfError?: number;
}

/** An entry with its type's own fields: `client.content<{ title: string }>(…)`. */
export type Entry<Fields> = ServedEntry & Fields;

/** An answer; `stale` says that the server failed and this is what it said last. */
export interface Answered<Data, Meta> {
  readonly data: Data;
  readonly meta: Meta & { readonly stale?: true };
}

/**
 * What may be asked of the server. Every request rejects with a {@link TouchpointsError} when the server refuses or is too
 * slow, with `fetch`'s own error when it is not reached, and with the signal's reason when the caller ends it; none throws
 * before it gives a promise, whatever it is given.
 */
export interface Touchpoints {
  /** The entries that fit a stage, best first, each with the reason (`__match`) it is there. */
  content<Fields extends object = object>(
    request: ContentRequest,
    options?: CallOptions,
  ): Promise<Answered<readonly Entry<Fields>[], ContentMeta>>;
  /** Finds the visitor's stage and segments, and gives the entries that fit; `meta.decision` says why. */
  decide<Fields extends object = object>(
    request: DecisionRequest,
    options?: CallOptions,
  ): Promise<Answered<readonly Entry<Fields>[], DecisionMeta>>;
  /** The active journeys with their stages and touchpoints. */
  journeys(options?: CallOptions): Promise<Answered<readonly PublicJourney[], Readonly<Record<string, unknown>>>>;
  /** All that `createLocalTouchpoints` needs to decide without the server, good until `meta.validUntil`. */
  snapshot(
    request?: SnapshotRequest,
    options?: CallOptions,
  ): Promise<Answered<PublicSnapshot, SnapshotResponse['meta']>>;
}

/**
 * Makes a client. It remembers the last answers, which belong to its token alone; one may serve all requests of a server.
 * Outside browsers what is remembered is revalidated with its ETag; in browsers it is the browser's cache that revalidates.
 *
 * @throws TypeError that names the option that cannot be: a `baseURL` or `prefix` that leads nowhere, a `timeout`, `retries` or
 * `staleIfError` that is no such number.
 */
export function createTouchpoints({
  baseURL,
  locale,
  prefix = '/api/touchpoints',
  timeout = 5000,
  retries = 2,
  staleIfError = 24 * 60 * 60,
  ...options
}: TouchpointsOptions): Touchpoints {
  const root = rootOf(baseURL, prefix);
  const { token, fetch } = options;
  const send = createTransport({ root, token, fetch, timeout, retries, staleIfError });
  // What the server says is what the types say; both come from `types/`.
  const ask = <Data, Meta>(path: string, call: CallOptions, body?: string) =>
    send({ path, call, body }) as Promise<Answered<Data, Meta>>;

  // `async`, so that what cannot be written as a request rejects, too, and is not thrown beside the promise.
  return {
    content: async (request, call = {}) => ask(contentPath(request, locale), call),
    decide: async (request, call = {}) => ask('/decisions', call, decisionBody(request, locale)),
    journeys: async (call = {}) => ask('/journeys', call),
    snapshot: async (request = {}, call = {}) => ask(snapshotPath(request), call),
  };
}
