import { Button, Modal } from '@strapi/design-system';
import { useState } from 'react';
import type { Batch } from '../../../../types';
import { BatchList } from '../../components/batches/BatchList';
import { UndoDialog } from '../../components/batches/UndoDialog';
import { useText } from '../../utils/useText';

/** What was changed at once, and the way back, for people who place content but may not see the settings, too. */
export const ChangesButton = () => {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const [undone, setUndone] = useState<Batch | null>(null);
  return (
    <>
      <Button variant="tertiary" onClick={() => setOpen(true)}>
        {text('batches.title')}
      </Button>
      {isOpen && !undone && (
        <Modal.Root open onOpenChange={setOpen}>
          <Modal.Content>
            <Modal.Header closeLabel={text('common.close')}>
              <Modal.Title>{text('batches.title')}</Modal.Title>
            </Modal.Header>
            <Modal.Body>
              <BatchList onUndo={setUndone} />
            </Modal.Body>
            <Modal.Footer>
              <span />
              <Button variant="tertiary" onClick={() => setOpen(false)}>
                {text('common.close')}
              </Button>
            </Modal.Footer>
          </Modal.Content>
        </Modal.Root>
      )}
      {undone && <UndoDialog batch={undone} onClose={() => setUndone(null)} />}
    </>
  );
};
