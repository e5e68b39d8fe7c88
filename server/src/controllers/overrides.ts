import { overrideContract as routes } from '../../../types';
import { createMarks } from '../overrides/marks';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { action } from './request/action';
import { readerOf } from './request/asker';
import { personOf } from './request/person';

export default (context: Context) => ({
  setAside: action(routes['POST /unplaced/set-aside'], async ({ body }, ctx) => ({
    data: await partOf(context, createMarks).setAside(body, personOf(ctx), readerOf(context, ctx)),
  })),
});
