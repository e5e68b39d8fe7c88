import type { Core } from '@strapi/strapi';
import type { JourneyDefinitionInput, PlacementDraft } from '../../types';
import type { AdminClient } from './strapi';

export const READ_CONTENT = ['plugin::touchpoints.content.find', 'plugin::touchpoints.journey.find'];

export const finding = (...names: string[]) => names.map((name) => `api::${name}.${name}.find`);

const publicRole = (strapi: Core.Strapi) =>
  strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });

/** Lets the public do these things. */
export const grantPublic = async (strapi: Core.Strapi, actions: readonly string[]) => {
  const role = await publicRole(strapi);
  for (const action of actions) {
    await strapi.db.query('plugin::users-permissions.permission').create({ data: { action, role: role.id } });
  }
};

/** Takes it away again. */
export const revokePublic = async (strapi: Core.Strapi, actions: readonly string[]) => {
  const role = await publicRole(strapi);
  await strapi.db
    .query('plugin::users-permissions.permission')
    .deleteMany({ where: { action: { $in: [...actions] }, role: role.id } });
};

/** A new API token's `Authorization` header. */
export const createToken = async (
  strapi: Core.Strapi,
  type: 'read-only' | 'full-access' | 'custom',
  permissions?: readonly string[],
): Promise<string> => {
  const name = `${type} ${Math.random().toString(36).slice(2)}`;
  const token = await strapi
    .service('admin::api-token')
    .create({ name, type, lifespan: null, description: '', permissions: permissions ?? null });
  return `Bearer ${token.accessKey}`;
};

export const addLocales = async (strapi: Core.Strapi, codes: readonly string[]) => {
  for (const code of codes) await strapi.plugin('i18n').service('locales').create({ code, name: code });
};

interface EntryOptions {
  readonly locale?: string;
  readonly documentId?: string;
  /** `true` by default: published as it is created. */
  readonly publish?: boolean;
}

/** One entry, or one more locale of it; returns its documentId. */
export const createEntry = async (
  strapi: Core.Strapi,
  name: string,
  data: Record<string, unknown>,
  { locale, documentId, publish = true }: EntryOptions = {},
): Promise<string> => {
  const documents = strapi.documents(`api::${name}.${name}` as never);
  const params = { data, ...(locale ? { locale } : {}), ...(publish ? { status: 'published' } : {}) };
  const entry = documentId
    ? await documents.update({ documentId, ...params } as never)
    : await documents.create(params as never);
  return (entry as unknown as { documentId: string }).documentId;
};

/** Two stages before a third, two touchpoints, two segments: enough for every rung. */
export const JOURNEY: JourneyDefinitionInput = {
  name: 'Customer journey',
  slug: 'customer-journey',
  default: true,
  stages: [
    { name: 'Awareness', slug: 'awareness', goal: 'Find out that a solution exists' },
    { name: 'Consideration', slug: 'consideration' },
    { name: 'Purchase', slug: 'purchase' },
  ],
  touchpoints: [
    { name: 'Homepage', slug: 'homepage', channel: 'website', phase: 'pre-purchase', impact: 4, owner: 'Web team' },
    { name: 'Newsletter', slug: 'newsletter', channel: 'email', impact: 2 },
  ],
  segments: [
    { name: 'Families', slug: 'families', rule: { traits: { children: { $gt: 0 } } } },
    { name: 'Runners', slug: 'runners' },
  ],
  moments: [
    { stage: 'awareness', target: 2 },
    { stage: 'awareness', touchpoint: 'homepage', target: 2, owner: 'Brand team', brief: 'One clear promise.' },
    { stage: 'consideration', touchpoint: 'newsletter', target: 2, requiredSegments: ['families'] },
    { stage: 'purchase', touchpoint: 'homepage', target: 0 },
  ],
};

export const importJourney = (admin: AdminClient, definition: JourneyDefinitionInput = JOURNEY) =>
  admin.post('/journeys/import', definition).expect(200);

/** Adds placements of one entry to those it has. */
export const place = (admin: AdminClient, name: string, documentId: string, ...add: PlacementDraft[]) =>
  admin.post('/placements/bulk', { entries: [{ contentType: `api::${name}.${name}`, documentId }], add }).expect(200);
