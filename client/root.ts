const ORIGIN = /^https?:\/\/(?:\[[\da-f:.]+\]|[^\s/?#@:\\[\]<>^|%]+)(?::\d{1,5})?(?=\/|$)/i;
const PATH = /^(?:\/[^\s/?#\\]+)*$/;

/**
 * Where the plugin's content API is, without a slash at the end. Read without the platform's `URL`, which knows no paths of
 * the page's own site and is not whole everywhere. No message repeats what was given: it may hold a password.
 *
 * @throws TypeError where `baseURL` is neither an `http(s)` URL nor a path of the page's own site, and where it or `prefix`
 * has a query or a hash, after which every request would go somewhere else.
 */
export function rootOf(baseURL: string, prefix: string): string {
  const base = trimmed('baseURL', baseURL);
  const origin = ORIGIN.exec(base)?.[0] ?? '';
  if (!PATH.test(base.slice(origin.length))) {
    throw new TypeError(
      'baseURL must be an absolute URL, such as "https://cms.example.com", without user and password, or a path of the same site, such as "/cms"',
    );
  }
  const path = trimmed('prefix', prefix).replace(/^\/*(?=.)/, '/');
  if (!PATH.test(path)) throw new TypeError('prefix must be a path, such as "/api/touchpoints"');
  return base + path;
}

function trimmed(name: string, value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`${name} must be a string`);
  if (/[?#]/.test(value)) throw new TypeError(`${name} must have no query and no hash`);
  return value.replace(/\/+$/, '');
}
