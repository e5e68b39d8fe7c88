import type { Context as Koa } from 'koa';
import { createSite } from '../../site';
import type { Context } from '../../utils/context';
import { partOf } from '../../utils/part';

/** What advertisements, newsletters and jQuery hang on to an address, unless `ignoredParameters` says otherwise. */
export const IGNORED = [
  ...['utm_*', 'gad_*', 'gclid', 'gclsrc', 'gbraid', 'wbraid', 'dclid', 'srsltid'],
  ...['fbclid', 'msclkid', 'mc_cid', 'mc_eid', '_'],
];

/**
 * The query of a public URL, without what says where a visitor came from: a front end that passes its own address on gets the
 * same answer, and all of those addresses share one in memory.
 */
export const createPublicQuery = (context: Context) => {
  const names = partOf(context, createSite).config('ignoredParameters') ?? IGNORED;
  const whole = new Set(names);
  const beginnings = names.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));
  const isIgnored = (name: string) => whole.has(name) || beginnings.some((beginning) => name.startsWith(beginning));

  return (ctx: Koa): Koa['query'] => {
    const { query } = ctx;
    const keys = Object.keys(query);
    if (!keys.some(isIgnored)) return query;
    return Object.fromEntries(keys.filter((key) => !isIgnored(key)).map((key) => [key, query[key]]));
  };
};
