import type { Struct, UID } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import type { PluginConfig } from '../config/schema';
import { PLUGIN_ID } from '../constants';
import type { Context } from '../utils/context';
import { unknown } from '../utils/errors';
import { inSequence } from '../utils/sequence';

export interface Locale {
  readonly code: string;
  readonly name: string;
  readonly isDefault: boolean;
}

interface LocaleService {
  find(): Promise<{ code: string; name: string }[]>;
  getDefaultLocale(): Promise<string>;
}

interface Upload {
  readonly provider?: { isPrivate?(): boolean | Promise<boolean> };
}

/** What the site has: its locales, and the content types a journey may hold. */
export const createSite = ({ strapi }: Context) => {
  const locales = (): LocaleService => strapi.plugin('i18n').service('locales');

  /** A model is what it was at boot; where thousands of entries are looked at, to ask i18n for each takes a second. */
  const localized = new Map<string, boolean>();

  const site = {
    config: <K extends keyof PluginConfig>(key: K): PluginConfig[K] =>
      strapi.plugin(PLUGIN_ID).config(key) as PluginConfig[K],

    async locales(): Promise<Locale[]> {
      const [all, defaultCode] = await inSequence(
        () => locales().find(),
        () => locales().getDefaultLocale(),
      );
      return all.map(({ code, name }) => ({ code, name, isDefault: code === defaultCode }));
    },

    defaultLocale: () => locales().getDefaultLocale(),

    /**
     * Which rows of a content type are versions of its entries: old migrations have left some without a locale in types that
     * have locales, which Strapi serves to nobody.
     */
    whereVersion: (uid: string): object => (site.isLocalized(uid) ? { locale: { $notNull: true } } : {}),

    /** Tells whether content of a type can be in a locale: its own setting decides, and which locales there are now. */
    async holdsLocale(): Promise<(uid: string, code: string) => boolean> {
      const codes = new Set((await site.locales()).map(({ code }) => code));
      return (uid, code) => codes.has(code) && site.isLocalized(uid);
    },

    /** @throws ValidationError where the site has no such locale. */
    async checkLocale(code: string, path: (string | number)[] = ['locale']): Promise<string> {
      const known = (await site.locales()).map((locale) => locale.code);
      if (!known.includes(code)) throw unknown('locale', code, known, path);
      return code;
    },

    /** The model of a content type; `undefined` where it is gone (a rename, a wrong branch). */
    model: (uid: string): Struct.ContentTypeSchema | undefined =>
      (strapi.contentTypes as Record<string, Struct.ContentTypeSchema>)[uid],

    /** What people call a content type; its uid where it is gone. */
    typeName: (uid: string): string => site.model(uid)?.info.displayName ?? uid,

    isLocalized: (uid: string): boolean => {
      const known = localized.get(uid);
      if (known !== undefined) return known;
      const model = site.model(uid);
      const is = Boolean(model && strapi.plugin('i18n').service('content-types').isLocalizedContentType(model));
      localized.set(uid, is);
      return is;
    },

    /** Whether addresses of files are signed, for a while and again with each request: a private upload provider. */
    async signsFiles(): Promise<boolean> {
      const provider = (strapi.plugins.upload as unknown as Upload | undefined)?.provider;
      return Boolean(await provider?.isPrivate?.());
    },

    hasDrafts: (uid: string): boolean => {
      const model = site.model(uid);
      return Boolean(model && contentTypes.hasDraftAndPublish(model));
    },

    /** Every content type that could take part: the site's own. */
    candidates: (): UID.ContentType[] =>
      (Object.keys(strapi.contentTypes) as UID.ContentType[]).filter((uid) => uid.startsWith('api::')).sort(),
  };
  return site;
};
