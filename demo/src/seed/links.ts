import type { Core, UID } from '@strapi/strapi';
import { uploadPicture } from './media';

/** Creates what is not there yet, by name. */
export async function findOrCreate(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  items: readonly { readonly name: string }[],
): Promise<void> {
  for (const item of items) {
    const known = await strapi.documents(uid).findFirst({ filters: { name: item.name } as never });
    if (!known) await strapi.documents(uid).create({ data: { ...item } as never });
  }
}

const idByName = async (strapi: Core.Strapi, uid: UID.ContentType, name: unknown): Promise<string> => {
  const found = await strapi.documents(uid).findFirst({ filters: { name } as never });
  if (!found) throw new Error(`The seed names "${name}", but there is no such ${uid}`);
  return found.documentId;
};

/** Turns the names of authors, categories and pictures into what Strapi links by. */
export async function resolveLinks(
  strapi: Core.Strapi,
  { author, category, cover, hero, ...rest }: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const picture = (name: unknown) => uploadPicture(strapi, String(name));
  return {
    ...rest,
    ...(author ? { author: await idByName(strapi, 'api::author.author', author) } : {}),
    ...(category ? { category: await idByName(strapi, 'api::category.category', category) } : {}),
    ...(cover ? { cover: await picture(cover) } : {}),
    ...(hero ? { hero: await picture(hero) } : {}),
  };
}
