import { isBrowser } from './is-browser';
import type { CallOptions } from './requests';

/** What a request says of itself. */
interface Sent {
  readonly token?: string;
  readonly body?: string;
  readonly extra?: CallOptions['init'];
  /** The tag of the answer that is remembered. */
  readonly etag?: string | null;
}

/** What `fetch` is told: a GET, or with a body a POST. */
export function initOf({ token, body, extra = {}, etag }: Sent): RequestInit {
  const browser = isBrowser();
  // Strapi's CORS does not let a page of another site send `If-None-Match`; a browser's own cache revalidates without
  // asking anybody. And where the caller puts a cache in charge, it must see the answer itself, not that it is unchanged.
  const revalidates = !browser && !('cache' in extra) && !('next' in extra);
  return {
    ...(browser && !body && { cache: 'no-cache' }),
    ...extra,
    method: body ? 'POST' : 'GET',
    headers: {
      Accept: 'application/json',
      ...(body && { 'Content-Type': 'application/json' }),
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(revalidates && etag && { 'If-None-Match': etag }),
    },
    ...(body && { body }),
  };
}
