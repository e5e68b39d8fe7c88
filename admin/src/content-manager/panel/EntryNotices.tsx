import type { EntryRef } from '../../../../types';
import { useText } from '../../utils/useText';
import { ErrorNotice } from './notices';
import type { useEntryPlacements } from './useEntryPlacements';
import { useFirstSave } from './useFirstSave';
import { useSendUnsent } from './useSendUnsent';

interface EntryNoticesProps {
  readonly of: EntryRef;
  readonly entry: ReturnType<typeof useEntryPlacements>;
}

/** Why the last change could not be saved. */
export const EntryNotices = ({ of, entry }: EntryNoticesProps) => {
  const text = useText();
  const firstSave = useFirstSave(of);
  const sendAgain = useSendUnsent();
  return (
    <>
      {firstSave?.status === 'failed' && (
        <ErrorNotice error={firstSave.error} title={text('panel.firstSave.failed')} onRetry={sendAgain} />
      )}
      {Boolean(entry.error) && (
        <ErrorNotice error={entry.error} title={text('panel.save.failed')} onRetry={() => void entry.retry()} />
      )}
    </>
  );
};
