import { Button, Modal } from '@strapi/design-system';
import { useState } from 'react';
import type { Batch } from '../../../../../types';
import { BatchList } from '../../../components/batches/BatchList';
import { UndoDialog } from '../../../components/batches/UndoDialog';
import { ModalFrame } from '../../../components/ModalFrame';
import { useText } from '../../../utils/useText';

/** What was changed at once, and the way back, for people who place content but may not see the settings, too. */
export const ChangesDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const text = useText();
  const [undone, setUndone] = useState<Batch | null>(null);
  if (undone) return <UndoDialog batch={undone} onClose={() => setUndone(null)} />;
  return (
    <ModalFrame title={text('batches.title')} dirty={false} onClose={onClose}>
      <Modal.Body>
        <BatchList onUndo={setUndone} />
      </Modal.Body>
      <Modal.Footer>
        <span />
        <Button variant="tertiary" onClick={onClose}>
          {text('common.close')}
        </Button>
      </Modal.Footer>
    </ModalFrame>
  );
};
