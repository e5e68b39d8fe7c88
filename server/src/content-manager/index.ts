import type { Middleware } from 'koa';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { createLayoutMark } from './layout-mark';
import { createListNarrowing } from './list-narrowing';

interface StrapiRoute {
  readonly handler: unknown;
  config?: { middlewares?: unknown[] };
}

/** What was added here, so that a site which is loaded twice in one process has it once. */
const added = new WeakSet<object>();

/** Runs a middleware around one of the Content Manager's own actions: after it knows who asks and let that person in. */
const around = ({ strapi }: Context, handler: string, middleware: Middleware): void => {
  const { routes } = strapi.plugin('content-manager') as unknown as {
    routes: Record<string, { routes?: StrapiRoute[] }>;
  };
  const route = routes.admin?.routes?.find((candidate) => candidate.handler === handler);
  if (!route) {
    strapi.log.warn(`Touchpoints: this version of Strapi has no "${handler}"; its list view stays without the journey`);
    return;
  }
  added.add(middleware);
  const others = (route.config?.middlewares ?? []).filter((other) => !added.has(other as object));
  route.config = { ...route.config, middlewares: [...others, middleware] };
};

/** Tells the Content Manager's list view what it must know, and narrows its list. Routes can be changed only while plugins register. */
export const extendContentManager = (context: Context): void => {
  around(context, 'content-types.findContentTypeConfiguration', partOf(context, createLayoutMark));
  around(context, 'collection-types.find', partOf(context, createListNarrowing));
};
