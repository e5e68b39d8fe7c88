import type { Context as Koa } from 'koa';
import { reviewInputSchema, reviewsQuerySchema, reviewWithdrawSchema } from '../../../types';
import type { Reviewer } from '../reviews';
import { createReviews } from '../reviews';
import { createReviewList } from '../reviews/list';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { queryOf } from '../utils/validate';
import { bodyOf, readerOf } from './admin';

interface AdminUser {
  readonly email?: string;
  readonly firstname?: string | null;
  readonly lastname?: string | null;
}

const reviewerOf = (ctx: Koa): Reviewer => {
  const { email, firstname, lastname } = (ctx.state.user ?? {}) as AdminUser;
  return { email: email ?? null, name: [firstname, lastname].filter(Boolean).join(' ') || null };
};

export default (context: Context) => ({
  async list(ctx: Koa) {
    const query = queryOf(ctx, reviewsQuerySchema);
    const { items, pagination, hidden } = await partOf(context, createReviewList).list(query, readerOf(context, ctx));
    return { data: items, meta: { pagination, hidden } };
  },

  async give(ctx: Koa) {
    const input = bodyOf(ctx, reviewInputSchema);
    return { data: await partOf(context, createReviews).give(input, readerOf(context, ctx), reviewerOf(ctx)) };
  },

  async withdraw(ctx: Koa) {
    const input = bodyOf(ctx, reviewWithdrawSchema);
    return { data: await partOf(context, createReviews).withdraw(input, readerOf(context, ctx)) };
  },
});
