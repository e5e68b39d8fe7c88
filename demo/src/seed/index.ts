import type { Core } from '@strapi/strapi';
import { authors, categories } from '../../seed/content/people';
import { CONTENT } from '../../seed/content';
import type { ContentTypeName } from '../../seed/shape';
import { ageEntries, type Transaction } from './ages';
import { createEntries, type DocumentIds } from './entries';
import { placeWeekByWeek } from './history';
import { chooseContentTypes, importJourney, setAsideEntries } from './journey';
import { createUsers, letEditorsWriteAndPlace, PASSWORD, USERS } from './people';
import { createLocales, openToThePublic } from './site';
import { findOrCreate, resolveLinks } from './links';

const memory = (strapi: Core.Strapi) => strapi.store({ type: 'core', name: 'northpine' });

/**
 * Fills an empty site with Northpine Outdoor: people, content in three languages, a journey and what is placed on it. Once it
 * is done it never runs again, so that nothing anybody changes afterwards comes back; if it was interrupted, the next
 * start finishes it.
 */
export async function seed(strapi: Core.Strapi): Promise<void> {
  if (await memory(strapi).get({ key: 'seeded' })) return;
  const now = Date.now();
  strapi.log.info('Northpine Outdoor: writing the demo content, a few seconds …');

  await createLocales(strapi);
  await createUsers(strapi);

  // Large transactions: ten times as quick on SQLite, and an interrupted seed leaves no content half-written.
  const ids = await strapi.db.transaction(async ({ trx }) => {
    const written = await writeContent(strapi, now, trx);
    await chooseContentTypes(strapi);
    await importJourney(strapi, now);
    await setAsideEntries(strapi, written);
    return written;
  });
  const placed = await placeWeekByWeek(strapi, ids, now);
  await openToThePublic(strapi);
  await letEditorsWriteAndPlace(strapi);

  await memory(strapi).set({ key: 'seeded', value: true });
  const seconds = ((Date.now() - now) / 1000).toFixed(1);
  strapi.log.info(`Northpine Outdoor: ${ids.size} entries and ${placed} placements in ${seconds} s`);
  strapi.log.info(`Log in as ${USERS.map(({ email }) => email).join(' or ')} with ${PASSWORD} (demo only)`);
}

/** Authors, categories and every entry, in all its languages. */
async function writeContent(strapi: Core.Strapi, now: number, trx: Transaction): Promise<DocumentIds> {
  await findOrCreate(strapi, 'api::author.author', authors);
  await findOrCreate(strapi, 'api::category.category', categories);

  const ids: DocumentIds = new Map();
  for (const [type, entries] of Object.entries(CONTENT)) {
    const name = type as ContentTypeName;
    const created = await createEntries(strapi, name, entries, (fields) => resolveLinks(strapi, fields));
    await ageEntries(strapi, name, entries, created, now, trx);
    created.forEach((documentId, entry) => ids.set(entry, documentId));
  }
  return ids;
}
