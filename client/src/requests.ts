import type { ReadOnly, SentPart } from '../../types/contract';
import type { contentContract, decisionContract, entriesContract, snapshotContract } from '../../types/serving';
import type { DecidingVisitor, Fallback, ServedEntry } from './contract';
import { toQueryString, type QueryValue } from './query';

type SentContent = SentPart<(typeof contentContract)['GET /content'], 'query'>;
type SentDecision = SentPart<(typeof decisionContract)['POST /decisions'], 'body'>;
type SentEntries = SentPart<(typeof entriesContract)['GET /entries'], 'query'>;
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

/** An entry by name: its content type, by uid or plural name, and its documentId. */
export type EntryName = Pick<ServedEntry, '__type' | 'documentId'>;

/** What is wanted of entries that are named. */
export type EntriesRequest = Pick<PlaceRequest, 'fields' | 'populate' | 'locale'>;

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

/** What a caller may say and the server knows nothing of: nothing. */
type Unheard<Said, Sent> = { readonly [Name in Exclude<keyof Said, keyof Sent>]: never };

/** A request in its own locale, else in the client's. */
export function inLocale<Request extends { readonly locale?: string }>(request: Request, locale: string | undefined) {
  return { ...request, locale: request.locale ?? locale };
}

/** Lists and keys in one order, whatever the caller's: equal questions are one URL, which a CDN answers once. */
export function contentPath(request: ContentRequest, locale: string | undefined): string {
  return pathOf('/content', {
    ...inLocale(request, locale),
    segments: list(request.segments),
    contentTypes: list(request.contentTypes),
  } satisfies SentContent & Unheard<ContentRequest, SentContent>);
}

/** The order is the caller's: the answer keeps it. */
export function entriesPath(names: readonly EntryName[], request: EntriesRequest, locale: string | undefined): string {
  return pathOf('/entries', {
    ...inLocale(request, locale),
    entries: names.map(({ __type, documentId }) => `${__type}/${documentId}`).join(),
  } satisfies SentEntries & Unheard<EntriesRequest, SentEntries>);
}

/** What is `undefined` is left out of the body; what is unknown to this client is passed on for the server to judge. */
export function decisionBody(request: DecisionRequest, locale: string | undefined): string {
  return JSON.stringify(
    inLocale(request, locale) satisfies ReadOnly<SentDecision> & Unheard<DecisionRequest, SentDecision>,
  );
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
