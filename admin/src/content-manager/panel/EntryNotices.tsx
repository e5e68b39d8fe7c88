import type { EntryRef } from '../../../../types';
import { type CellNames, type PlacementItem } from '../../placing/model';
import { useText } from '../../utils/useText';
import { ErrorNotice, OutcomeNotice } from './notices';
import type { useEntryPlacements } from './useEntryPlacements';
import { useFirstSave } from './useFirstSave';
import type { usePanelActions } from './usePanelActions';
import { useSendUnsent } from './useSendUnsent';

interface EntryNoticesProps {
  readonly of: EntryRef;
  readonly published: boolean;
  readonly entry: ReturnType<typeof useEntryPlacements>;
  readonly actions: ReturnType<typeof usePanelActions>;
  readonly nameOf: (item: PlacementItem) => CellNames | null;
}

/** What the last change did, or why it could not be saved, below the list. */
export const EntryNotices = ({ of, published, entry, actions, nameOf }: EntryNoticesProps) => {
  const text = useText();
  const firstSave = useFirstSave(of);
  const sendAgain = useSendUnsent();
  const { outcome, saving, error } = entry;
  const placed = firstSave?.status === 'saved' && !outcome ? firstSave.waiting[0] : undefined;
  return (
    <>
      {placed && (
        <OutcomeNotice
          outcome={{ kind: 'added', names: nameOf(placed.item), option: placed.option }}
          published={published}
        />
      )}
      {firstSave?.status === 'failed' && (
        <ErrorNotice error={firstSave.error} title={text('panel.firstSave.failed')} onRetry={sendAgain} />
      )}
      {outcome && !saving && (
        <OutcomeNotice outcome={outcome} published={published} onUndo={outcome.undo && (() => actions.undo(outcome))} />
      )}
      {Boolean(error) && (
        <ErrorNotice error={error} title={text('panel.save.failed')} onRetry={() => void entry.retry()} />
      )}
    </>
  );
};
