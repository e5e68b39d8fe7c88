import { contentListContract as routes } from '../../../../types';
import { createContentList } from '../../inventory/list';
import type { Context } from '../../utils/context';
import { partOf } from '../../utils/part';
import { action } from '../request/action';
import { readerOf } from '../request/asker';

export default (context: Context) => {
  const content = () => partOf(context, createContentList);

  return {
    list: action(routes['GET /content'], ({ query }, ctx) => content().list(query, readerOf(context, ctx))),
    refs: action(routes['GET /content/refs'], ({ query }, ctx) => content().refs(query, readerOf(context, ctx))),
  };
};
