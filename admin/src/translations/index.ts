import { t } from '../utils/translate';

type Messages = Record<string, string>;

const load: Record<string, () => Promise<{ default: Messages }>> = {
  en: () => import('./en'),
  de: () => import('./de'),
  fr: () => import('./fr'),
  es: () => import('./es'),
};

/** This plugin's messages in one of the admin's locales, under their full keys; none for a locale we have no words in. */
export const loadTranslations = async (locale: string): Promise<{ data: Messages; locale: string }> => {
  const messages = (await load[locale]?.())?.default ?? {};
  return { locale, data: Object.fromEntries(Object.entries(messages).map(([key, text]) => [t(key), text])) };
};
