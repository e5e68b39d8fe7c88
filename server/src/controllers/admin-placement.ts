import type { Context as Koa } from 'koa';
import {
  entryRefSchema,
  orphansQuerySchema,
  orphansRepairSchema,
  placementOptionsQuerySchema,
  placementsBulkSchema,
  placementsMoveSchema,
  placementsOfEntriesSchema,
  placementsQuerySchema,
  placementsUpdateSchema,
  setAsideSchema,
  unplacedQuerySchema,
  type EntryRef,
} from '../../../types';
import { permissionAction } from '../constants';
import type { Context } from '../utils/context';
import { getService } from '../utils/service';
import { parse, queryOf } from '../utils/validate';
import { abilityOf, bodyOf, readerOf } from './admin';
import { batchPersonOf, personOf } from './person';

export default (context: Context) => {
  const placements = () => getService(context, 'placements');

  const answerFor = (ctx: Koa, ref: EntryRef) =>
    placements().ofEntry(ref, abilityOf(ctx).can(permissionAction('place')), readerOf(context, ctx));

  return {
    async ofEntry(ctx: Koa) {
      const { suggest, locale, ...ref } = queryOf(ctx, placementsQuerySchema);
      const asker = { ability: abilityOf(ctx), reader: readerOf(context, ctx) };
      await asker.reader.assertReadable([ref]);
      const answer = await answerFor(ctx, ref);
      if (!suggest || !answer.meta.canPlace) return answer;
      const suggestions = await getService(context, 'suggestions').besides(ref, locale, asker);
      return { ...answer, meta: { ...answer.meta, suggestions } };
    },

    async replace(ctx: Koa) {
      const ref = parse(entryRefSchema, ctx.params);
      const input = bodyOf(ctx, placementsUpdateSchema);
      await readerOf(context, ctx).assertReadable([ref]);
      await placements().replace(ref, input);
      return answerFor(ctx, ref);
    },

    async bulk(ctx: Koa) {
      const input = bodyOf(ctx, placementsBulkSchema);
      return {
        data: await getService(context, 'bulk').run(input, batchPersonOf(ctx), readerOf(context, ctx)),
      };
    },

    async previewBulk(ctx: Koa) {
      const input = bodyOf(ctx, placementsBulkSchema);
      return { data: await getService(context, 'bulk').preview(input, readerOf(context, ctx)) };
    },

    async ofEntries(ctx: Koa) {
      const query = queryOf(ctx, placementsOfEntriesSchema);
      return placements().ofEntries(query, readerOf(context, ctx));
    },

    async move(ctx: Koa) {
      return { data: await placements().move(bodyOf(ctx, placementsMoveSchema)) };
    },

    async options(ctx: Koa) {
      const query = queryOf(ctx, placementOptionsQuerySchema);
      return { data: await getService(context, 'options').list(query, readerOf(context, ctx)) };
    },

    async unplaced(ctx: Koa) {
      const query = queryOf(ctx, unplacedQuerySchema);
      const { entries, pagination } = await getService(context, 'unplaced').list(query, readerOf(context, ctx));
      return { data: entries, meta: { pagination } };
    },

    async setAside(ctx: Koa) {
      const input = bodyOf(ctx, setAsideSchema);
      await readerOf(context, ctx).assertReadable(input.entries);
      return { data: await getService(context, 'unplaced').setAside(input, personOf(ctx)) };
    },

    async orphans(ctx: Koa) {
      const { orphans, ...meta } = await getService(context, 'orphans').list(
        queryOf(ctx, orphansQuerySchema),
        readerOf(context, ctx),
      );
      return { data: orphans, meta: { ...meta, names: await placements().names() } };
    },

    async repair(ctx: Koa) {
      const input = bodyOf(ctx, orphansRepairSchema);
      return { data: await getService(context, 'orphans').repair(input, readerOf(context, ctx)) };
    },
  };
};
