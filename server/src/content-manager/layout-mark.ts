import type { Middleware } from 'koa';
import type { ListOptions } from '../../../types';
import { permissionAction } from '../constants';
import { abilityOf } from '../controllers/request/asker';
import { createSettings } from '../site/settings';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';

interface LayoutAnswer {
  readonly data?: { readonly contentType?: { readonly uid: string; options?: object } };
}

/**
 * Says with a content type's layout whether it takes part and what the person may do, so that the list view knows it before
 * its first row is drawn, without a request for it.
 */
export const createLayoutMark = (context: Context): Middleware => {
  const settings = partOf(context, createSettings);

  return async (ctx, next) => {
    await next();
    const contentType = (ctx.body as LayoutAnswer | undefined)?.data?.contentType;
    const ability = abilityOf(ctx);
    if (!contentType || !ability?.can(permissionAction('read'))) return;
    if (!(await settings.participating()).includes(contentType.uid)) return;
    const touchpoints: ListOptions = { place: ability.can(permissionAction('place')) };
    contentType.options = { ...contentType.options, touchpoints };
  };
};
