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
} from '../../../types';
import { createOrphans } from '../broken/repair';
import { permissionAction } from '../constants';
import { createOptions } from '../coverage/options';
import { createUnplaced } from '../inventory/unplaced';
import { createBulk } from '../placing/bulk';
import { createPlacements } from '../placing/placements';
import { createSuggestions } from '../suggestions';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { parse, queryOf } from '../utils/validate';
import { abilityOf, bodyOf, readerOf } from './admin';
import { batchPersonOf, personOf } from './person';

export default (context: Context) => {
  const placements = () => partOf(context, createPlacements);

  const mayPlace = (ctx: Koa) => abilityOf(ctx).can(permissionAction('place'));

  return {
    async ofEntry(ctx: Koa) {
      const { suggest, locale, ...ref } = queryOf(ctx, placementsQuerySchema);
      const asker = { ability: abilityOf(ctx), reader: readerOf(context, ctx) };
      await asker.reader.assertReadable([ref]);
      const answer = await placements().ofEntry(ref, mayPlace(ctx), asker.reader);
      if (!suggest || !answer.meta.canPlace) return answer;
      const suggestions = await partOf(context, createSuggestions).besides(ref, locale, asker);
      return { ...answer, meta: { ...answer.meta, suggestions } };
    },

    async replace(ctx: Koa) {
      const ref = parse(entryRefSchema, ctx.params);
      const input = bodyOf(ctx, placementsUpdateSchema);
      const reader = readerOf(context, ctx);
      await reader.assertReadable([ref]);
      return placements().present(ref, await placements().replace(ref, input), mayPlace(ctx), reader);
    },

    async bulk(ctx: Koa) {
      const input = bodyOf(ctx, placementsBulkSchema);
      return {
        data: await partOf(context, createBulk).run(input, batchPersonOf(ctx), readerOf(context, ctx)),
      };
    },

    async previewBulk(ctx: Koa) {
      const input = bodyOf(ctx, placementsBulkSchema);
      return { data: await partOf(context, createBulk).preview(input, readerOf(context, ctx)) };
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
      return { data: await partOf(context, createOptions).list(query, readerOf(context, ctx)) };
    },

    async unplaced(ctx: Koa) {
      const query = queryOf(ctx, unplacedQuerySchema);
      const { entries, pagination } = await partOf(context, createUnplaced).list(query, readerOf(context, ctx));
      return { data: entries, meta: { pagination } };
    },

    async setAside(ctx: Koa) {
      const input = bodyOf(ctx, setAsideSchema);
      await readerOf(context, ctx).assertReadable(input.entries);
      return { data: await partOf(context, createUnplaced).setAside(input, personOf(ctx)) };
    },

    async orphans(ctx: Koa) {
      const { orphans, ...meta } = await partOf(context, createOrphans).list(
        queryOf(ctx, orphansQuerySchema),
        readerOf(context, ctx),
      );
      return { data: orphans, meta: { ...meta, names: await placements().names() } };
    },

    async repair(ctx: Koa) {
      const input = bodyOf(ctx, orphansRepairSchema);
      return { data: await partOf(context, createOrphans).repair(input, readerOf(context, ctx)) };
    },
  };
};
