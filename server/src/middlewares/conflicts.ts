import type { Context as Koa, Next } from 'koa';
import { ConflictError } from '../utils/errors';

/** Sends our conflicts as `409` in Strapi's error body: Strapi itself knows no such error and would say `400`. */
export default () => async (ctx: Koa & { conflict(message: string, details: object): void }, next: Next) => {
  try {
    await next();
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    ctx.conflict(error.message, error.details);
  }
};
