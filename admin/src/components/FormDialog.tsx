import { Button, Flex, Modal } from '@strapi/design-system';
import { useId, type FormEvent, type ReactNode, type MutableRefObject } from 'react';
import { useText } from '../utils/useText';
import { CancelButton } from './CancelButton';
import { ModalFrame } from './ModalFrame';
import { Problem } from './Problem';

interface FormDialogProps {
  readonly title: string;
  /** Something was filled in or changed: it is asked before that is lost. */
  readonly dirty: boolean;
  /** Set to true once it is saved, where saving or closing leads elsewhere. */
  readonly done?: MutableRefObject<boolean>;
  /** What the button says that sends it; "Save" unless told. */
  readonly action?: string;
  /** Whether it can be sent as it is. */
  readonly ready: boolean;
  readonly saving: boolean;
  /** Why it could not be saved, and what is said above that. */
  readonly error: unknown;
  readonly failed: string;
  /** There is nothing to send. */
  readonly readOnly?: boolean;
  readonly onSubmit: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form in a dialog. It stays open until it is saved, and says why where it is refused. */
export const FormDialog = ({
  title,
  dirty,
  done,
  ready,
  saving,
  error,
  failed,
  readOnly = false,
  ...rest
}: FormDialogProps) => {
  const { onSubmit, onClose, children } = rest;
  const text = useText();
  const formId = useId();
  const { action = text('common.save') } = rest;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) void onSubmit();
  };

  return (
    <ModalFrame title={title} dirty={dirty} done={done} onClose={onClose}>
      <Modal.Body>
        <Flex tag="form" id={formId} direction="column" alignItems="stretch" gap={5} onSubmit={submit}>
          {Boolean(error) && <Problem error={error} title={failed} />}
          {children}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <CancelButton label={text(readOnly ? 'common.close' : 'common.cancel')} />
        {!readOnly && (
          <Button type="submit" form={formId} loading={saving} disabled={!ready}>
            {action}
          </Button>
        )}
      </Modal.Footer>
    </ModalFrame>
  );
};
