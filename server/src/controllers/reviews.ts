import type { Context as Koa } from 'koa';
import { reviewContract as routes } from '../../../types';
import type { Reviewer } from '../reviews';
import { createReviews } from '../reviews';
import { createReviewList } from '../reviews/list';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { action } from './request/action';
import { readerOf } from './request/asker';

interface AdminUser {
  readonly email?: string;
  readonly firstname?: string | null;
  readonly lastname?: string | null;
}

const reviewerOf = (ctx: Koa): Reviewer => {
  const { email, firstname, lastname } = (ctx.state.user ?? {}) as AdminUser;
  return { email: email ?? null, name: [firstname, lastname].filter(Boolean).join(' ') || null };
};

export default (context: Context) => {
  const reviews = () => partOf(context, createReviews);

  return {
    list: action(routes['GET /reviews'], async ({ query }, ctx) => {
      const list = partOf(context, createReviewList);
      const { items, pagination, hidden } = await list.list(query, readerOf(context, ctx));
      return { data: items, meta: { pagination, hidden } };
    }),

    give: action(routes['POST /reviews'], async ({ body }, ctx) => ({
      data: await reviews().give(body, readerOf(context, ctx), reviewerOf(ctx)),
    })),

    withdraw: action(routes['POST /reviews/withdraw'], async ({ body }, ctx) => ({
      data: await reviews().withdraw(body, readerOf(context, ctx)),
    })),
  };
};
