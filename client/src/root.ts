import { misconfigured } from './error';

const ORIGIN = /^https?:\/\/(?:\[[\da-f:.]+\]|[^\s/?#@:\\[\]<>^|%]+)(?::\d{1,5})?(?=\/|$)/i;
const PATH = /^(?:\/[^\s/?#\\]+)*$/;

/**
 * Where the plugin's content API is, without a slash at the end. Read without the platform's `URL`, which knows no paths of
 * the page's own site and is not whole everywhere. No message repeats what was given: it may hold a password.
 *
 * @throws TouchpointsError `ConfigurationError` where `baseURL` is empty, or neither an `http(s)` URL nor a path of the page's
 * own site; where it ends in the `/api` that `prefix` begins with; and where one of them has a query or a hash, after which
 * every request would go somewhere else.
 */
export function rootOf(baseURL: string, prefix: string): string {
  const base = trimmed('baseURL', baseURL);
  if (baseURL.trim() === '') {
    throw misconfigured('baseURL is empty: is it set? "/" is the site of the page');
  }
  const origin = ORIGIN.exec(base)?.[0] ?? '';
  if (!PATH.test(base.slice(origin.length))) {
    throw misconfigured('baseURL must be an absolute URL, without user and password, or a path such as "/cms"');
  }
  const path = trimmed('prefix', prefix).replace(/^\/*(?=.)/, '/');
  if (!PATH.test(path)) throw misconfigured('prefix must be a path such as "/api/touchpoints"');
  if (/\/api$/i.test(base) && path.startsWith('/api/')) {
    throw misconfigured(`baseURL must be the root of Strapi, without "/api": the client adds "${path}" itself`);
  }
  return base + path;
}

function trimmed(name: string, value: unknown): string {
  if (typeof value !== 'string') throw misconfigured(`${name} must be a string`);
  if (/[?#]/.test(value)) throw misconfigured(`${name} must have no query or hash`);
  return value.replace(/\/+$/, '');
}
