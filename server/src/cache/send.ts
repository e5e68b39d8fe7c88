import type { Context as Koa } from 'koa';
import type { WrittenAnswer } from './answers';

export interface CachePolicy {
  /** Anonymous answers may be kept by anyone, others only by who asked. */
  readonly anonymous: boolean;
  /** Seconds. */
  readonly maxAge: number;
  /** Seconds. */
  readonly staleWhileRevalidate: number;
  /** Milliseconds since the epoch after which the answer may be another one; nothing is kept past it. */
  readonly validUntil?: number | null;
}

/** For drafts, and for what depends on a visitor: nobody may keep it. */
const NO_STORE = 'private, no-store';

/** The `Cache-Control` of an answer: neither fresh nor stale copies reach past the next window boundary. */
export const cacheControl = (
  { anonymous, maxAge, staleWhileRevalidate, validUntil }: CachePolicy,
  now: number,
): string => {
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
 * Sends an answer with its weak ETag, or `304` where the caller has it already. It is called after authorisation, so a `304`
 * never confirms what the caller may not see.
 */
export const send = (
  ctx: Koa,
  { text, etag, validUntil }: WrittenAnswer,
  policy: Omit<CachePolicy, 'validUntil'>,
): void => {
  ctx.set('Cache-Control', cacheControl({ ...policy, validUntil }, Date.now()));
  ctx.vary('Authorization');
  ctx.set('ETag', etag);
  ctx.status = 200;
  if (ctx.fresh) {
    ctx.status = 304;
    ctx.body = null;
    return;
  }
  ctx.type = 'application/json';
  ctx.body = text;
};

/** Says that nobody may keep what is answered, be it a refusal. */
export const forbidKeeping = (ctx: Koa): void => {
  ctx.set('Cache-Control', NO_STORE);
  ctx.vary('Authorization');
};
