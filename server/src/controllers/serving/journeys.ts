import type { Context as Koa } from 'koa';
import { publicJourneyContract as routes } from '../../../../types';
import { createPublicJourneys } from '../../serving/public-journeys';
import type { Context } from '../../utils/context';
import { partOf } from '../../utils/part';
import { answerByUrl } from '../request/by-url';

export default (context: Context) => ({
  find: (ctx: Koa) =>
    answerByUrl(context, ctx, routes['GET /journeys'].query, (_, call) =>
      partOf(context, createPublicJourneys).find(call),
    ),
});
