import { assignContract as routes } from '../../../../types';
import { createAssign } from '../../plan/assign';
import type { Context } from '../../utils/context';
import { partOf } from '../../utils/part';
import { action } from '../request/action';
import { personOf } from '../request/person';

export default (context: Context) => ({
  assign: action(routes['POST /gaps/assign'], async ({ body }, ctx) => ({
    data: await partOf(context, createAssign).assign(body, personOf(ctx)),
  })),
});
