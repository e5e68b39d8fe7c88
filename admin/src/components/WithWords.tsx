import { Page } from '@strapi/strapi/admin';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { loadScreenTranslations } from '../translations';

interface WithWordsProps {
  readonly children: ReactNode;
  /** Shown until the words are there. Default: Strapi's page loader. */
  readonly fallback?: ReactNode;
}

/**
 * Gives what is inside this plugin's words in the admin's language. They are loaded here and not at start, when Strapi would
 * load those of every language for every page of the admin.
 */
export const WithWords = ({ children, fallback = <Page.Loading /> }: WithWordsProps) => {
  const { locale, messages, defaultLocale, onError } = useIntl();
  const [own, setOwn] = useState<Record<string, string>>();

  useEffect(() => {
    let current = true;
    void loadScreenTranslations(locale).then((loaded) => {
      if (current) setOwn(loaded);
    });
    return () => {
      current = false;
    };
  }, [locale]);

  // With other messages all that is inside would be drawn anew.
  const words = useMemo(() => ({ ...(messages as Record<string, string>), ...own }), [messages, own]);

  if (!own) return fallback;
  return (
    <IntlProvider locale={locale} defaultLocale={defaultLocale} messages={words} onError={onError} textComponent="span">
      {children}
    </IntlProvider>
  );
};
