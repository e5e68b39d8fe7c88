import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

/** Uploads a drawing of `seed/media` unless the library has it, and gives its id. Its title is its alternative text. */
export async function uploadPicture(strapi: Core.Strapi, name: string): Promise<number> {
  const known = await strapi.db.query('plugin::upload.file').findOne({ where: { name } });
  if (known) return known.id as number;
  const filepath = path.join(strapi.dirs.app.root, 'seed', 'media', name);
  const drawing = await readFile(filepath);
  const alternativeText = /<title>(.*)<\/title>/.exec(drawing.toString())?.[1] ?? '';
  const [file] = await strapi
    .plugin('upload')
    .service('upload')
    .upload({
      data: { fileInfo: { name, alternativeText } },
      files: { filepath, originalFilename: name, mimetype: 'image/svg+xml', size: drawing.length },
    });
  return file.id as number;
}
