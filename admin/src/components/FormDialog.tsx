import { Button, Flex, Modal } from '@strapi/design-system';
import { useId, type FormEvent, type ReactNode, type MutableRefObject } from 'react';
import { useSettled } from '../utils/useSettled';
import { useText } from '../utils/useText';
import { CancelButton } from './CancelButton';
import { ModalFrame } from './ModalFrame';
import { Problem } from './Problem';
import { useSettleFields } from './typedFields';

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
export const FormDialog = ({ title, dirty, done, onClose, ...form }: FormDialogProps) => (
  <ModalFrame title={title} dirty={dirty} done={done} onClose={onClose}>
    <DialogForm {...form} />
  </ModalFrame>
);

type DialogFormProps = Omit<FormDialogProps, 'title' | 'dirty' | 'done' | 'onClose'>;

const DialogForm = ({ ready, saving, error, failed, readOnly = false, ...rest }: DialogFormProps) => {
  const { onSubmit, children } = rest;
  const text = useText();
  const formId = useId();
  const settle = useSettleFields();
  const { action = text('common.save') } = rest;

  const send = useSettled({ ready, onSubmit }, async (now) => {
    if (now.ready) await now.onSubmit();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (settle()) void send();
  };

  return (
    <>
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
    </>
  );
};
