import { isRecord } from './error';

/** What Strapi's query syntax can carry. */
export type QueryValue =
  string | number | boolean | null | undefined | readonly QueryValue[] | { readonly [key: string]: QueryValue };

/**
 * Writes a query string in Strapi's syntax: `populate[author][fields][0]=name`. Keys keep the order they are given in,
 * so that equal requests have equal URLs, which caches need; `undefined` is left out.
 */
export function toQueryString(query: Readonly<Record<string, QueryValue>>): string {
  return Object.entries(query)
    .flatMap(([key, value]) => pairs(key, value))
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
    .join('&');
}

function pairs(key: string, value: QueryValue): [string, string][] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((item: QueryValue, i) => pairs(`${key}[${i}]`, item));
  if (isRecord(value))
    return Object.entries(value).flatMap(([part, item]) => pairs(`${key}[${part}]`, item as QueryValue));
  return [[key, value === null ? '' : String(value)]];
}
