import { useQueryParams } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { EntryPanel } from './EntryPanel';
import { NewEntryPanel } from './NewEntryPanel';
import { useSendUnsent } from './useSendUnsent';

interface PanelContentProps {
  readonly model: string;
  /** Absent while the entry is not saved yet. */
  readonly documentId?: string;
  /** Visitors can see the entry in the locale on screen. */
  readonly published: boolean;
  /** The entry's own locale, where the URL names none. */
  readonly ownLocale?: string;
}

interface LocaleQuery {
  readonly plugins?: { readonly i18n?: { readonly locale?: string } };
}

/** The Journey panel's content, loaded when an edit view opens. */
const PanelContent = ({ model, documentId, published, ownLocale }: PanelContentProps) => {
  const [{ query }] = useQueryParams<LocaleQuery>();
  const locale = query?.plugins?.i18n?.locale ?? ownLocale;
  const sendUnsent = useSendUnsent();
  useEffect(sendUnsent, [sendUnsent, documentId]);
  return documentId ? (
    <EntryPanel key={documentId} contentType={model} documentId={documentId} published={published} locale={locale} />
  ) : (
    <NewEntryPanel model={model} locale={locale} />
  );
};

export default PanelContent;
