import type { ReadOnly, SentPart } from '../../types/contract';
import type { contentContract, decisionContract, snapshotContract } from '../../types/serving';
import type { DecidingVisitor, Fallback } from './contract';
import { toQueryString, type QueryValue } from './query';

type SentContent = SentPart<(typeof contentContract)['GET /content'], 'query'>;
type SentDecision = SentPart<(typeof decisionContract)['POST /decisions'], 'body'>;
type SentSnapshot = SentPart<(typeof snapshotContract)['GET /snapshot'], 'query'>;

/** Where content is asked for, and how much of it. */
export interface PlaceRequest<Name extends string = string> {
  /** Default: the site's default journey. */
  readonly journey?: string;
  /** Default: any touchpoint of the stage. */
  readonly touchpoint?: string;
  /** Default: the client's, else the site's. */
  readonly locale?: string;
  /** Uids or plural names. Default: all that the caller may find. */
  readonly contentTypes?: readonly Name[];
  /** Strapi's `fields`. */
  readonly fields?: QueryValue;
  /** Strapi's `populate`. */
  readonly populate?: QueryValue;
  /** 1–100. Default 10. */
  readonly limit?: number;
}

/** What content is asked for. */
export interface ContentRequest<Name extends string = string> extends PlaceRequest<Name> {
  /** The visitor's stage, by slug. */
  readonly stage: string;
  /** Default: what is for everyone. */
  readonly segments?: readonly string[];
  /** `ladder` (default) falls back to the whole stage and then to earlier stages; `none` gives exact places only. */
  readonly fallback?: Fallback;
  /** `draft` needs a token that may preview. */
  readonly status?: 'published' | 'draft';
}

/** For whom content is asked for, and where; the server finds the stage and the segments. */
export interface DecisionRequest<Name extends string = string> extends PlaceRequest<Name> {
  /** What is known of the visitor; `{}` where nothing is. */
  readonly visitor: DecidingVisitor;
  /** Also give the trace: every candidate, and why it is not in the answer; the rules that you may see. Default `false`. */
  readonly explain?: boolean;
  /** `draft` needs a token that may preview. */
  readonly status?: 'published' | 'draft';
}

/** Which journeys the snapshot is to hold. */
export interface SnapshotRequest {
  /** Default: every active journey. */
  readonly journey?: string;
}

/** What every request may be given besides. */
export interface CallOptions {
  /** Ends the request early; the call is then rejected with the signal's reason, at once and for good. */
  readonly signal?: AbortSignal;
  /** Instead of the client's, for this call. */
  readonly deadline?: number;
  /** Instead of the client's, for this call. */
  readonly timeout?: number;
  /** Instead of the client's, for this call. */
  readonly retries?: number;
  /**
   * More of what `fetch` takes, such as `{ cache: 'no-store' }`, or a framework's own: `{ next: { revalidate: 60 } }`. With
   * `cache` or `next` in it, that cache is in charge, and the client does not revalidate what it remembers.
   */
  readonly init?: Omit<RequestInit, keyof OwnInit> & OwnInit & { readonly [framework: string]: unknown };
}

/** What the client itself says to `fetch`: more headers, for one, would need more of the site's CORS. */
interface OwnInit {
  readonly method?: never;
  readonly headers?: never;
  readonly body?: never;
  readonly signal?: never;
}

/** Keys and lists in one order, whatever the caller's: equal questions are one URL, which a CDN answers once. */
export function contentPath(request: ContentRequest, defaultLocale: string | undefined): string {
  return pathOf('/content', {
    journey: request.journey,
    stage: request.stage,
    touchpoint: request.touchpoint,
    segments: list(request.segments),
    locale: request.locale ?? defaultLocale,
    contentTypes: list(request.contentTypes),
    limit: request.limit,
    fallback: request.fallback,
    status: request.status,
    fields: request.fields,
    populate: request.populate,
  } satisfies SentContent);
}

/** What a caller may say of a decision and the server knows nothing of: nothing. */
type Unheard = { readonly [Name in Exclude<keyof DecisionRequest, keyof SentDecision>]: never };

/** What is `undefined` is left out of the body; what is unknown to this client is passed on for the server to judge. */
export function decisionBody(request: DecisionRequest, defaultLocale: string | undefined): string {
  return JSON.stringify({
    ...request,
    locale: request.locale ?? defaultLocale,
  } satisfies ReadOnly<SentDecision> & Unheard);
}

export function snapshotPath({ journey }: SnapshotRequest): string {
  return pathOf('/snapshot', { journey } satisfies SentSnapshot);
}

function pathOf(path: string, query: Readonly<Record<string, QueryValue>>): string {
  const written = toQueryString(query);
  return written ? `${path}?${written}` : path;
}

function list(values: readonly string[] | undefined): string | undefined {
  return values?.length ? [...new Set(values)].sort().join(',') : undefined;
}
