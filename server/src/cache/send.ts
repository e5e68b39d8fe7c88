import type { Context as Koa } from 'koa';
import type { WrittenAnswer } from './answers';

export interface CachePolicy {
  /** Anyone may keep anonymous answers; other answers only the caller. */
  readonly anonymous: boolean;
  /** Seconds. */
  readonly maxAge: number;
  /** Seconds. */
  readonly staleWhileRevalidate: number;
  /** When the answer may change, in milliseconds since the epoch; nothing is kept past that. */
  readonly validUntil?: number | null;
}

/** For drafts, and for answers that depend on a visitor: nobody may keep them. */
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
 * Sends an answer with its weak ETag, or `304` if the caller has it already. It is called after authorisation, so a `304`
 * never confirms anything that the caller may not see.
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

/** Forbids everybody to keep the answer, even if it is a refusal. */
export const forbidKeeping = (ctx: Koa): void => {
  ctx.set('Cache-Control', NO_STORE);
  ctx.vary('Authorization');
};
