import { useState } from 'react';
import type { Batch } from '../../../../types';
import { BatchList } from '../../components/batches/BatchList';
import { UndoDialog } from '../../components/batches/UndoDialog';
import { useText } from '../../utils/useText';
import { SettingsSection } from './SettingsSection';

/** What rules, bulk actions and imports did, and the way back. */
export const BatchesSection = () => {
  const text = useText();
  const [undone, setUndone] = useState<Batch | null>(null);
  return (
    <SettingsSection title={text('batches.title')}>
      <BatchList onUndo={setUndone} />
      {undone && <UndoDialog batch={undone} onClose={() => setUndone(null)} />}
    </SettingsSection>
  );
};
