import type { Core, UID } from '@strapi/strapi';
import { CONTENT_TYPES, type AnyEntry, type ContentTypeName, type EntryName, type Translation } from '../../seed/shape';

type Fields = Readonly<Record<string, unknown>>;
type Locale = 'en' | Translation;

/** The document id of each entry by its name. */
export type DocumentIds = Map<EntryName, string>;

const statusIn = ({ draft }: AnyEntry, locale: Locale) =>
  draft === true || draft?.includes(locale) ? 'draft' : 'published';

/** Creates what is not there yet; an entry that exists is left as it is, whatever somebody made of it. */
export async function createEntries(
  strapi: Core.Strapi,
  type: ContentTypeName,
  entries: readonly AnyEntry[],
  resolve: (fields: Fields) => Promise<Fields> = async (fields) => fields,
): Promise<DocumentIds> {
  const documents = strapi.documents(CONTENT_TYPES[type] as UID.ContentType);
  const ids: DocumentIds = new Map();

  for (const entry of entries) {
    const rest = await resolve({ ...entry.rest });
    const dataOf = (text: object) => ({ ...text, slug: entry.slug, ...rest }) as never;
    const known = await documents.findFirst({ filters: { slug: entry.slug } as never, status: 'draft' });
    const { documentId } =
      known ?? (await documents.create({ data: dataOf(entry.text), status: statusIn(entry, 'en') } as never));
    for (const [locale, text] of Object.entries(entry.translations ?? {}) as [Translation, object][]) {
      if (await documents.findOne({ documentId, locale, status: 'draft' })) continue;
      await documents.update({ documentId, locale, data: dataOf(text), status: statusIn(entry, locale) } as never);
    }
    ids.set(`${type}/${entry.slug}`, documentId);
  }
  return ids;
}
