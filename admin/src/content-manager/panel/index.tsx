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
  /** The locale that the URL names. */
  readonly askedLocale?: string;
  /** The entry's own locale, where the URL names none. */
  readonly ownLocale?: string;
}

/** The Journey panel's content, loaded when an edit view opens. */
const PanelContent = ({ model, documentId, published, askedLocale, ownLocale }: PanelContentProps) => {
  const locale = askedLocale ?? ownLocale;
  const sendUnsent = useSendUnsent();
  useEffect(sendUnsent, [sendUnsent, documentId]);
  return documentId ? (
    <EntryPanel
      key={documentId}
      contentType={model}
      documentId={documentId}
      published={published}
      askedLocale={askedLocale}
      locale={locale}
    />
  ) : (
    <NewEntryPanel model={model} locale={locale} />
  );
};

export default PanelContent;
