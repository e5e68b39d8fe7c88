import type { ContentMeta, DecisionMeta, PlaceMeta, PublicJourney, PublicSnapshot, SnapshotResponse } from './contract';
import { asDecision, decisionQuestion } from './decide';
import type { AnyTypes, AskedEntry, Entry, NameOf } from './entry';
import type { TouchpointsError } from './error';
import {
  contentPath,
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
   * Strapi's root, such as `https://cms.example.com`, without `/api`; in a browser it may be a path of the page's own site, such
   * as `/cms` or `/`. No query, no hash.
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
  /**
   * Milliseconds after which a call has its answer, or fails: all attempts and the pauses between them together. Default 8000;
   * 0: no limit. No pause is begun that would outlast it.
   */
  readonly deadline?: number;
  /** Milliseconds that one attempt may take, its answer read to the end. Default 5000; 0: no limit but the deadline. */
  readonly timeout?: number;
  /**
   * How often a request is repeated after a failure, 10 at most. Default 2. A failure is a `5xx`, `408`, `425` or `429`, a
   * timeout, a server that is not reached, and an answer that is not this plugin's. Every other `4xx` is a refusal and never
   * repeated. The pauses are random, longer each time, at most 2 seconds, and no shorter than the server's `Retry-After`; a
   * server that asks for more than the deadline leaves is not asked again.
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

/** An answer; `stale` says that the server failed and this is what it said last. */
export interface Answered<Data, Meta> {
  readonly data: Data;
  readonly meta: Meta & { readonly stale?: true };
}

/** How a decision is asked for, and what is given where none is to be had. */
export interface DecideOptions<Item = Entry<object>> extends CallOptions {
  /**
   * What is given, with `meta.stale`, when all attempts fail; it never covers up a refusal. Default: nothing, the call rejects.
   *
   * `stale-content`: what `content()` was last answered for the same place and the stage that the visitor names; else what a
   * decision with this option last gave for somebody of whom nothing is known. What was decided for one visitor is never
   * given to another. Neither is older than `staleIfError`; where there is none, the call rejects.
   *
   * A function is given the failure and gives an answer as `content()` does: one that was built in, say. It is the caller's
   * own: the deadline does not end it, and what it throws is what the call rejects with.
   */
  readonly fallback?: 'stale-content' | ((error: TouchpointsError) => Promised<Answered<readonly Item[], PlaceMeta>>);
}

type Promised<T> = T | Promise<T>;

/**
 * What may be asked of the server. Every request rejects with a {@link TouchpointsError} when the server refuses, fails, is too
 * slow or is not reached, and with the signal's reason when the caller ends it; none throws before it gives a promise,
 * whatever it is given.
 *
 * `Types` maps content types, by plural name or by uid, to their fields: `{ articles: { title: string } }`. Entries then have
 * the fields of the types that are asked for, and no other type may be asked for. Nothing checks at run time that the fields are
 * there. Without `Types`, or for one call, the fields may be named where they are asked for: `content<{ title: string }>(…)`.
 */
export interface Touchpoints<Types extends object = AnyTypes> {
  /** The entries that fit a stage, best first, each with the reason (`__match`) it is there. */
  content<Fields extends object = never, Name extends NameOf<Types> = NameOf<Types>>(
    request: ContentRequest<Name>,
    options?: CallOptions,
  ): Promise<Answered<readonly AskedEntry<Types, Name, Fields>[], ContentMeta>>;
  /**
   * Finds the visitor's stage and segments, and gives the entries that fit; `meta.decision` says why. Where `fallback` gives
   * content that was not decided, its reason is `STATIC`.
   */
  decide<Fields extends object = never, Name extends NameOf<Types> = NameOf<Types>>(
    request: DecisionRequest<Name>,
    options?: DecideOptions<AskedEntry<Types, Name, Fields>>,
  ): Promise<Answered<readonly AskedEntry<Types, Name, Fields>[], DecisionMeta>>;
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
 * @throws TouchpointsError `ConfigurationError` that names the option that cannot be: a `baseURL` that is empty, ends in `/api` or
 * leads nowhere, such a `prefix`, a `deadline`, `timeout`, `retries` or `staleIfError` that is no such number.
 */
export function createTouchpoints<Types extends object = AnyTypes>({
  baseURL,
  locale,
  prefix = '/api/touchpoints',
  ...settings
}: TouchpointsOptions): Touchpoints<Types> {
  const send = createTransport({ ...settings, root: rootOf(baseURL, prefix) });
  // What the server says is what the types say: the same contract.
  const ask = <Data, Meta>(path: string, call: CallOptions) => send({ path, call }) as Promise<Answered<Data, Meta>>;
  const decide = async (...[request, call]: Parameters<Touchpoints<Types>['decide']>) =>
    asDecision(await send(decisionQuestion(request, call ?? {}, locale)));

  // `async`, so that what cannot be written as a request rejects, too, and is not thrown beside the promise.
  return {
    content: async (request, call = {}) => ask(contentPath(request, locale), call),
    decide: decide as Touchpoints<Types>['decide'],
    journeys: async (call = {}) => ask('/journeys', call),
    snapshot: async (request = {}, call = {}) => ask(snapshotPath(request), call),
  };
}
