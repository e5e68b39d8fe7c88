import { Checkbox, Field, TextInput } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { MAX_FILTER_NAME } from '../../../../types/defaults';
import { FormDialog } from '../../components/FormDialog';
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

  const submit = async () => {
    const answer = await save({ name: name.trim(), query, shared });
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: text('content.filters.saved') });
    onClose();
  };

  return (
    <FormDialog
      title={text('content.filters.save')}
      dirty={name.trim() !== ''}
      ready={name.trim() !== ''}
      saving={saving.isLoading}
      error={saving.error}
      failed={text('common.failed')}
      onSubmit={submit}
      onClose={onClose}
    >
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
    </FormDialog>
  );
};
