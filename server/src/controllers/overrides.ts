import { overrideContract as routes } from '../../../types';
import { createUnplaced } from '../inventory/unplaced';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { action } from './request/action';
import { readerOf } from './request/asker';
import { personOf } from './request/person';

export default (context: Context) => ({
  setAside: action(routes['POST /unplaced/set-aside'], async ({ body }, ctx) => ({
    data: await partOf(context, createUnplaced).setAside(body, personOf(ctx), readerOf(context, ctx)),
  })),
});
