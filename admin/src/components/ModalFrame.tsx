import { Modal } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useText } from '../utils/useText';

interface ModalFrameProps {
  readonly title: ReactNode;
  /** The cross, the Escape key, or a click beside it. */
  readonly onClose: () => void;
  /** `Modal.Body`, and `Modal.Footer` where there is something to decide. */
  readonly children: ReactNode;
}

/** A large dialog that is open for as long as it is rendered. */
export const ModalFrame = ({ title, onClose, children }: ModalFrameProps) => {
  const text = useText();
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={text('common.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        {children}
      </Modal.Content>
    </Modal.Root>
  );
};
