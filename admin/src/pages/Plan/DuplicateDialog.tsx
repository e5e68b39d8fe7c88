import { Field, TextInput } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { MAX_LINE } from '../../../../types/defaults';
import type { Journey } from '../../../../types';
import { FormDialog } from '../../components/FormDialog';
import { PLUGIN_ID } from '../../pluginId';
import { useDuplicateJourneyMutation } from '../../services/plan/journeys';
import { useText } from '../../utils/useText';

interface DuplicateDialogProps {
  readonly journey: Journey;
  readonly onClose: () => void;
}

/** Copies a journey's stages and plan under a new name; content stays where it is. */
export const DuplicateDialog = ({ journey, onClose }: DuplicateDialogProps) => {
  const text = useText();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [suggested] = useState(text('journey.duplicate.name', { name: journey.name }));
  const [name, setName] = useState(suggested);
  const done = useRef(false);
  const [duplicate, { isLoading, error }] = useDuplicateJourneyMutation();

  const submit = async () => {
    const answer = await duplicate({ documentId: journey.documentId, body: { name: name.trim() } });
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: text('journey.duplicated', { name: answer.data.name }) });
    done.current = true;
    onClose();
    navigate(`/plugins/${PLUGIN_ID}/journeys/${answer.data.documentId}`);
  };

  return (
    <FormDialog
      title={text('journey.duplicate')}
      action={text('journey.duplicate')}
      dirty={name !== suggested}
      done={done}
      ready={Boolean(name.trim())}
      saving={isLoading}
      error={error}
      failed={text('journey.notSaved')}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field.Root name="name" required hint={text('journey.duplicate.hint')}>
        <Field.Label>{text('journey.name')}</Field.Label>
        <TextInput value={name} maxLength={MAX_LINE} onChange={(event) => setName(event.target.value)} />
        <Field.Hint />
      </Field.Root>
    </FormDialog>
  );
};
