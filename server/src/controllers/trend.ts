import { trendContract as routes } from '../../../types';
import { createTrend } from '../trend';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { action } from './request/action';
import { readerOf } from './request/asker';

export default (context: Context) => {
  const trend = () => partOf(context, createTrend);

  return {
    find: action(routes['GET /trend'], async ({ query }, ctx) => ({
      data: await trend().points(query, readerOf(context, ctx)),
    })),

    changes: action(routes['GET /trend/changes'], async ({ query }, ctx) => ({
      data: await trend().changes(query, readerOf(context, ctx)),
    })),
  };
};
