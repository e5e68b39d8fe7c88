import { Button, Checkbox, Field, Flex, Modal, TextInput } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState, type FormEvent } from 'react';
import { MAX_FILTER_NAME } from '../../../../types/defaults';
import { Problem } from '../../components/Problem';
import { useSaveFilterMutation } from '../../services/inventory/savedFilters';
import { useText } from '../../utils/useText';
import { useContent } from './context';

interface SaveFilterDialogProps {
  /** The screen's address after `?`. */
  readonly query: string;
  readonly onClose: () => void;
}

/** Keeps what the screen shows under a name, for oneself or for everybody. */
export const SaveFilterDialog = ({ query, onClose }: SaveFilterDialogProps) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const { setup } = useContent();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [save, saving] = useSaveFilterMutation();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await save({ name: name.trim(), query, shared });
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: text('content.filters.saved') });
    onClose();
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <form onSubmit={(event) => void submit(event)}>
          <Modal.Header closeLabel={text('common.close')}>
            <Modal.Title>{text('content.filters.save')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={5}>
              {Boolean(saving.error) && <Problem error={saving.error} title={text('common.failed')} />}
              <Field.Root name="name" required hint={text('content.filters.name.hint')}>
                <Field.Label>{text('content.filters.name')}</Field.Label>
                <TextInput
                  autoFocus
                  maxLength={MAX_FILTER_NAME}
                  value={name}
                  onChange={(event) => setName(event.target.value)}
                />
                <Field.Hint />
              </Field.Root>
              {setup.permissions.place && (
                <Checkbox checked={shared} onCheckedChange={(on) => setShared(on === true)}>
                  {text('content.filters.share')}
                </Checkbox>
              )}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {text('common.cancel')}
            </Button>
            <Button type="submit" disabled={name.trim() === ''} loading={saving.isLoading}>
              {text('common.save')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
