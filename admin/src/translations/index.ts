import { t } from '../utils/translate';

type Messages = Record<string, string>;
type Loader = () => Promise<{ default: Messages }>;

/** What Strapi shows of this plugin before any screen of it is opened. Strapi loads it for each of its locales at start. */
const boot: Record<string, Loader> = {
  en: () => import('./en/boot.json'),
  de: () => import('./de/boot.json'),
  fr: () => import('./fr/boot.json'),
  es: () => import('./es/boot.json'),
};

/** All the other words, loaded with the first screen, in the one language it is shown in. */
const screens: Record<string, Loader> = {
  en: () => import('./en'),
  de: () => import('./de'),
  fr: () => import('./fr'),
  es: () => import('./es'),
};

const load = async (loaders: Record<string, Loader>, locale: string): Promise<Messages> => {
  const messages = (await loaders[locale]?.())?.default ?? {};
  return Object.fromEntries(Object.entries(messages).map(([key, text]) => [t(key), text]));
};

/** The words for Strapi's menus, as `registerTrads` gives them; none for a locale we have no words in. */
export const loadBootTranslations = async (locale: string): Promise<{ data: Messages; locale: string }> => ({
  locale,
  data: await load(boot, locale),
});

/** The words of our screens, under their full keys; English where we have none in that language. */
export const loadScreenTranslations = (locale: string): Promise<Messages> =>
  load(screens, locale in screens ? locale : 'en');
