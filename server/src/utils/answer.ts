import { createHash } from 'node:crypto';
import type { Context as Koa } from 'koa';

export interface CachePolicy {
  /** Anonymous answers may be kept by anyone, others only by who asked. */
  readonly anonymous: boolean;
  /** Nobody may keep it: drafts. */
  readonly noStore?: boolean;
  /** Seconds. */
  readonly maxAge: number;
  /** Seconds. */
  readonly staleWhileRevalidate: number;
  /** Milliseconds since the epoch after which the answer may be another one; nothing is kept past it. */
  readonly validUntil?: number | null;
}

/** The `Cache-Control` of an answer: neither fresh nor stale copies reach past the next window boundary. */
export const cacheControl = (
  { anonymous, noStore, maxAge, staleWhileRevalidate, validUntil }: CachePolicy,
  now: number,
): string => {
  if (noStore) return 'private, no-store';
  const left = validUntil ? Math.max(0, Math.floor((validUntil - now) / 1000)) : Infinity;
  const fresh = Math.min(maxAge, left);
  const stale = Math.min(staleWhileRevalidate, left - fresh);
  return [
    anonymous ? 'public' : 'private',
    `max-age=${fresh}`,
    stale > 0 ? `stale-while-revalidate=${stale}` : 'must-revalidate',
  ].join(', ');
};

/**
 * Sends a body with a weak ETag of itself, or `304` where the caller has it already. It is called after authorisation, so
 * a `304` never confirms what the caller may not see.
 */
export const answer = (ctx: Koa, body: unknown, policy: CachePolicy): void => {
  const json = JSON.stringify(body);
  ctx.set('Cache-Control', cacheControl(policy, Date.now()));
  ctx.vary('Authorization');
  ctx.status = 200;
  ctx.type = 'application/json';
  if (!policy.noStore) {
    ctx.set('ETag', `W/"${createHash('sha1').update(json).digest('base64url')}"`);
    if (ctx.fresh) {
      ctx.status = 304;
      ctx.body = null;
      return;
    }
  }
  ctx.body = json;
};
