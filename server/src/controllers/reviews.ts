import { reviewContract as routes } from '../../../types';
import { createReviews } from '../reviews';
import { createReviewList } from '../reviews/list';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { action } from './request/action';
import { readerOf } from './request/asker';
import { personOf } from './request/person';

export default (context: Context) => {
  const reviews = () => partOf(context, createReviews);

  return {
    list: action(routes['GET /reviews'], async ({ query }, ctx) => {
      const list = partOf(context, createReviewList);
      const { items, pagination, hidden } = await list.list(query, readerOf(context, ctx));
      return { data: items, meta: { pagination, hidden } };
    }),

    give: action(routes['POST /reviews'], async ({ body }, ctx) => ({
      data: await reviews().give(body, readerOf(context, ctx), personOf(ctx)),
    })),

    withdraw: action(routes['POST /reviews/withdraw'], async ({ body }, ctx) => ({
      data: await reviews().withdraw(body, readerOf(context, ctx)),
    })),
  };
};
