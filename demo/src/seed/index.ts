import type { Core } from '@strapi/strapi';
import { authors, categories } from '../../seed/content/people';
import { CONTENT } from '../../seed/content';
import type { ContentTypeName } from '../../seed/shape';
import { ageEntries } from './ages';
import { createEntries, type DocumentIds } from './entries';
import { chooseContentTypes, importJourney, placeEntries, setAsideEntries } from './journey';
import { createUsers, letEditorsPlace, PASSWORD, USERS } from './people';
import { createLocales, openToThePublic } from './site';
import { findOrCreate, resolveLinks } from './links';

const memory = (strapi: Core.Strapi) => strapi.store({ type: 'core', name: 'northpine' });

/**
 * Fills an empty site with Northpine Outdoor: people, content in three languages, a journey and what stands on it. Once it
 * is done it never runs again, so that nothing anybody changes afterwards comes back; if it was interrupted, the next
 * start finishes it.
 */
export async function seed(strapi: Core.Strapi): Promise<void> {
  if (await memory(strapi).get({ key: 'seeded' })) return;
  const now = Date.now();
  strapi.log.info('Northpine Outdoor: writing the demo content, a few seconds …');

  await createLocales(strapi);
  await createUsers(strapi);
  await findOrCreate(strapi, 'api::author.author', authors);
  await findOrCreate(strapi, 'api::category.category', categories);

  const ids: DocumentIds = new Map();
  for (const [type, entries] of Object.entries(CONTENT)) {
    const name = type as ContentTypeName;
    const created = await createEntries(strapi, name, entries, (fields) => resolveLinks(strapi, fields));
    await ageEntries(strapi, name, entries, created, now);
    created.forEach((documentId, entry) => ids.set(entry, documentId));
  }

  await chooseContentTypes(strapi);
  await importJourney(strapi, now);
  const placed = await placeEntries(strapi, ids, now);
  await setAsideEntries(strapi, ids);
  await openToThePublic(strapi);
  await letEditorsPlace(strapi);

  await memory(strapi).set({ key: 'seeded', value: true });
  const seconds = ((Date.now() - now) / 1000).toFixed(1);
  strapi.log.info(`Northpine Outdoor: ${ids.size} entries and ${placed} placements in ${seconds} s`);
  strapi.log.info(`Log in as ${USERS.map(({ email }) => email).join(' or ')} with ${PASSWORD} (demo only)`);
}
