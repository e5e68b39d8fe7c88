import type { Core } from '@strapi/strapi';
import { CONTENT_TYPES } from '../../seed/shape';

const LOCALES = [
  { code: 'de', name: 'German (de)' },
  { code: 'fr', name: 'French (fr)' },
];

/** English, the default, first. */
export const ALL_LOCALES = ['en', ...LOCALES.map(({ code }) => code)];

/** The languages besides English, which Strapi creates itself. */
export async function createLocales(strapi: Core.Strapi): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales');
  const known = ((await locales.find()) as { code: string }[]).map(({ code }) => code);
  for (const locale of LOCALES) {
    if (!known.includes(locale.code)) await locales.create(locale);
  }
}

/** What the storefront asks the plugin for. */
const PUBLIC_ACTIONS = ['content', 'journey', 'decision', 'snapshot', 'entry'].map(
  (what) => `plugin::touchpoints.${what}.find`,
);

/** Anybody may read what is published: a shop's content is there to be read. Drafts stay inside. */
export async function openToThePublic(strapi: Core.Strapi): Promise<void> {
  await grantPublic(strapi, PUBLIC_ACTIONS);
  const grants = strapi.plugin('touchpoints').service('grants');
  const nobodyToAsk = { can: () => true };
  await grants.grant({ grant: 'publicTypes', contentTypes: Object.values(CONTENT_TYPES) }, nobodyToAsk);
}

async function grantPublic(strapi: Core.Strapi, actions: readonly string[]): Promise<void> {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' }, populate: ['permissions'] });
  const held = (role.permissions as { action: string }[]).map(({ action }) => action);
  for (const action of actions.filter((wanted) => !held.includes(wanted))) {
    await strapi.db.query('plugin::users-permissions.permission').create({ data: { action, role: role.id } });
  }
}
