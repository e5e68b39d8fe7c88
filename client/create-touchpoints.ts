import type { ContentMeta, ContentResponse, PublicJourney, ServedEntry } from '../types/content';
import type { Fallback } from '../types/ladder';
import { errorOf, isRecord, TouchpointsError } from './error';
import { toQueryString, type QueryValue } from './query';

/** Where the content comes from, and on whose behalf it is asked for. */
export interface TouchpointsOptions {
  /** Strapi's root, such as `https://cms.example.com`. */
  readonly baseURL: string;
  /** An API token. Without one the public role decides what may be read. Never ship one to a browser. */
  readonly token?: string;
  /** The locale of requests that name none; without it the site's default. */
  readonly locale?: string;
  /** The path of this plugin's content API below `baseURL`, where the site has changed it. Default `/api/touchpoints`. */
  readonly prefix?: string;
  /** Another `fetch`, such as one with caching or retries. Default: the platform's. */
  readonly fetch?: typeof globalThis.fetch;
}

/** What content is asked for. */
export interface ContentRequest {
  /** The visitor's stage, by slug. */
  readonly stage: string;
  /** Default: the site's default journey. */
  readonly journey?: string;
  /** Default: any touchpoint of the stage. */
  readonly touchpoint?: string;
  /** Default: what is for everyone. */
  readonly segments?: readonly string[];
  /** Default: the client's, else the site's. */
  readonly locale?: string;
  /** Uids or plural names. Default: all that the caller may find. */
  readonly contentTypes?: readonly string[];
  /** Strapi's `fields`. */
  readonly fields?: QueryValue;
  /** Strapi's `populate`. */
  readonly populate?: QueryValue;
  /** 1–100. Default 10. */
  readonly limit?: number;
  /** `ladder` (default) falls back to the whole stage and then to earlier stages; `none` gives exact places only. */
  readonly fallback?: Fallback;
  /** `draft` needs a token that may preview. */
  readonly status?: 'published' | 'draft';
}

/** What every request may be given besides. */
export interface CallOptions {
  /** Ends the request early; the call is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** An entry with its type's own fields: `client.content<{ title: string }>(…)`. */
export type Entry<Fields> = ServedEntry & Fields;

export interface Touchpoints {
  /**
   * The entries that fit a stage, best first, each with the reason (`__match`) it is there.
   * Rejects with a {@link TouchpointsError} when the server refuses, and with `fetch`'s own error when it is not reached.
   */
  content<Fields extends object = object>(
    request: ContentRequest,
    options?: CallOptions,
  ): Promise<{ readonly data: readonly Entry<Fields>[]; readonly meta: ContentMeta }>;
  /** The active journeys with their stages and touchpoints. Rejects as `content` does. */
  journeys(
    options?: CallOptions,
  ): Promise<{ readonly data: readonly PublicJourney[]; readonly meta: Readonly<Record<string, unknown>> }>;
}

/** Makes a client. It keeps no state: one may serve all requests of a server. */
export function createTouchpoints({
  baseURL,
  token,
  locale,
  prefix = '/api/touchpoints',
  ...options
}: TouchpointsOptions): Touchpoints {
  const root = `${baseURL.replace(/\/+$/, '')}/${prefix.replace(/^\/+|\/+$/g, '')}`;
  const headers = { Accept: 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) };

  const get = async <Answer>(path: string, { signal }: CallOptions): Promise<Answer> => {
    // Looked up with each request, so that what a test or a framework puts in its place is used.
    const send = options.fetch ?? globalThis.fetch;
    const response = await send(`${root}${path}`, { headers, ...(signal ? { signal } : {}) });
    const body = await readJson(response);
    if (!response.ok) throw errorOf(response, body);
    if (!isRecord(body) || !Array.isArray(body.data)) {
      throw new TouchpointsError(response.status, 'HttpError', `${root}${path} did not answer as this plugin does`);
    }
    return { ...body, data: body.data, meta: body.meta ?? {} } as Answer;
  };

  return {
    content: <Fields extends object>(request: ContentRequest, call: CallOptions = {}) =>
      get<Omit<ContentResponse, 'data'> & { data: Entry<Fields>[] }>(`/content?${contentQuery(request, locale)}`, call),
    journeys: (call = {}) => get('/journeys', call),
  };
}

/** Keys and lists in one order, whatever the caller's: equal questions are one URL, which a CDN answers once. */
function contentQuery(request: ContentRequest, defaultLocale: string | undefined): string {
  return toQueryString({
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
  });
}

function list(values: readonly string[] | undefined): string | undefined {
  return values && values.length > 0 ? [...new Set(values)].sort().join(',') : undefined;
}

/** A body that is no JSON, such as a proxy's error page, is `undefined`. A request that was ended early is no body. */
async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
