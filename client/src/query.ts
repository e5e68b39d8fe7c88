/** What Strapi's query syntax can carry. */
export type QueryValue =
  string | number | boolean | null | undefined | readonly QueryValue[] | { readonly [key: string]: QueryValue };

/**
 * Writes a query string in Strapi's syntax: `populate[author][fields][0]=name`. It is sorted, so that equal requests have equal
 * URLs, which caches need; `undefined` is left out.
 */
export function toQueryString(query: Readonly<Record<string, QueryValue>>): string {
  return Object.entries(query).flatMap(parameters).sort().join('&');
}

/** A list is written as an object with numbers for keys. */
function parameters([key, value]: readonly [string, QueryValue]): string[] {
  if (value === undefined) return [];
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([part, item]) => parameters([`${key}[${part}]`, item as QueryValue]));
  }
  return [`${encodeURIComponent(key)}=${encodeURIComponent(value ?? '')}`];
}
