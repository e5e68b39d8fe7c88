import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

/** A file of the page is a plain name: no folders, so nothing leads out of this one. */
const FILE = /^[a-z-]+\.(?:js|css|svg)$/;

const send = async (ctx: Parameters<Core.ControllerHandler>[0], file: string): Promise<void> => {
  const found = await stat(file).catch(() => null);
  if (!found) return;
  ctx.status = 200;
  ctx.type = path.extname(file) === '.mjs' ? '.js' : path.extname(file);
  ctx.lastModified = found.mtime;
  // Asked again each time, answered with 304: who edits a file of the page sees it at the next reload.
  ctx.set('Cache-Control', 'no-cache');
  if (ctx.fresh) ctx.status = 304;
  else ctx.body = createReadStream(file);
};

/**
 * The shop's page at `/`, its files below `/shop`, and `touchpoints-client`, as a front end gets it from the package, at
 * `/client/index.mjs`. They are served from where they are; nothing is copied or built.
 */
export function serveStorefront(strapi: Core.Strapi): void {
  const folder = path.join(strapi.dirs.app.root, 'storefront');
  const client = path.join(path.dirname(require.resolve('touchpoints-client')), 'index.mjs');
  const get = (path: string, handler: Core.ControllerHandler) => ({
    method: 'GET' as const,
    path,
    handler,
    info: { type: 'content-api' as const },
    config: { auth: false as const },
  });

  strapi.server.routes([
    get('/', (ctx) => send(ctx, path.join(folder, 'index.html'))),
    get('/shop/:file', async (ctx) => {
      if (FILE.test(ctx.params.file)) await send(ctx, path.join(folder, ctx.params.file));
    }),
    get('/client/index.mjs', (ctx) => send(ctx, client)),
  ]);
}
