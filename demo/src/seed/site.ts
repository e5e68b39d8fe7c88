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

/** Anybody may read what is published: a shop's content is there to be read. Drafts stay inside. */
export async function openToThePublic(strapi: Core.Strapi): Promise<void> {
  const grants = strapi.plugin('touchpoints').service('grants');
  const nobodyToAsk = { can: () => true };
  await grants.grant({ grant: 'public' }, nobodyToAsk);
  await grants.grant({ grant: 'publicTypes', contentTypes: Object.values(CONTENT_TYPES) }, nobodyToAsk);
}
