import type { Core } from '@strapi/strapi';
import { CONTENT_TYPES, type AnyEntry, type ContentTypeName } from '../../seed/shape';
import { DAY } from './dates';
import type { DocumentIds } from './entries';

const YOUNGEST = 3;
const OLDEST_FRESH = 150;

/** The transaction that the seed runs in. */
export type Transaction = Parameters<Parameters<Core.Strapi['db']['transaction']>[0]>[0]['trx'];

/** Some days of the last months, always the same for the same name. */
const ageOf = ({ slug, age }: AnyEntry): number => {
  if (age !== undefined) return age;
  const hash = [...slug].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  return YOUNGEST + (hash % (OLDEST_FRESH - YOUNGEST));
};

/**
 * Gives entries the age they would have in a shop that has been writing for years. Strapi sets these columns itself on
 * every save, so they are written past it.
 */
export async function ageEntries(
  strapi: Core.Strapi,
  type: ContentTypeName,
  entries: readonly AnyEntry[],
  ids: DocumentIds,
  now: number,
  trx: Transaction,
): Promise<void> {
  const table = strapi.db.metadata.get(CONTENT_TYPES[type]).tableName;
  for (const entry of entries) {
    const changed = new Date(now - ageOf(entry) * DAY);
    const created = new Date(changed.getTime() - 21 * DAY);
    const rows = strapi.db
      .connection(table)
      .transacting(trx)
      .where({ document_id: ids.get(`${type}/${entry.slug}`) });
    await rows.clone().update({ created_at: created, updated_at: changed });
    await rows.clone().whereNotNull('published_at').update({ published_at: changed });
  }
}
