import { Modal } from '@strapi/design-system';
import { createContext, useContext, type KeyboardEvent, type ReactNode, type MutableRefObject } from 'react';
import { keepField } from '../utils/fieldKeys';
import { useText } from '../utils/useText';
import { TypedFieldsProvider, useTypedFields } from './typedFields';
import { UnsavedGuard } from './UnsavedGuard';

interface ModalFrameProps {
  readonly title: ReactNode;
  /** Whether something was filled in that closing would lose: then it is asked first. Nothing to fill in: `false`. */
  readonly dirty: boolean;
  /** Set to true once it is saved, where saving leads to another page. */
  readonly done?: MutableRefObject<boolean>;
  /** The cross, the Escape key, a click beside it, or the browser's back button. */
  readonly onClose: () => void;
  /** `Modal.Body`, and `Modal.Footer` where there is something to decide. */
  readonly children: ReactNode;
}

const CloseContext = createContext<() => void>(() => undefined);

/** Closes the dialog around it, asking first where something would be lost. */
export const useRequestClose = (): (() => void) => useContext(CloseContext);

/** A large dialog that is open for as long as it is rendered, and never loses unasked what was filled in. */
export const ModalFrame = ({ title, dirty, done, onClose, children }: ModalFrameProps) => {
  const text = useText();
  const fields = useTypedFields();
  return (
    <UnsavedGuard dirty={dirty || fields.pending} done={done} onLeave={onClose}>
      {(requestClose) => (
        <Modal.Root open onOpenChange={(open) => !open && requestClose()}>
          <Modal.Content
            style={{ overflowWrap: 'anywhere' }}
            onKeyDownCapture={(event: KeyboardEvent) => keepField(event, requestClose)}
          >
            <Modal.Header closeLabel={text('common.close')}>
              <Modal.Title>{title}</Modal.Title>
            </Modal.Header>
            <CloseContext.Provider value={requestClose}>
              <TypedFieldsProvider value={fields}>{children}</TypedFieldsProvider>
            </CloseContext.Provider>
          </Modal.Content>
        </Modal.Root>
      )}
    </UnsavedGuard>
  );
};
