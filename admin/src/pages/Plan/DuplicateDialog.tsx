import { Button, Field, Flex, Modal, TextInput } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useId, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { MAX_LINE } from '../../../../types/defaults';
import type { Journey } from '../../../../types';
import { Problem } from '../../components/Problem';
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
  const formId = useId();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [name, setName] = useState(text('journey.duplicate.name', { name: journey.name }));
  const [duplicate, { isLoading, error }] = useDuplicateJourneyMutation();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await duplicate({ documentId: journey.documentId, body: { name: name.trim() } });
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: text('journey.duplicated', { name: answer.data.name }) });
    onClose();
    navigate(`/plugins/${PLUGIN_ID}/journeys/${answer.data.documentId}`);
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={text('common.close')}>
          <Modal.Title>{text('journey.duplicate')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex
            tag="form"
            id={formId}
            direction="column"
            alignItems="stretch"
            gap={4}
            onSubmit={(event: FormEvent) => void submit(event)}
          >
            {Boolean(error) && <Problem error={error} title={text('journey.notSaved')} />}
            <Field.Root name="name" required hint={text('journey.duplicate.hint')}>
              <Field.Label>{text('journey.name')}</Field.Label>
              <TextInput value={name} maxLength={MAX_LINE} onChange={(event) => setName(event.target.value)} />
              <Field.Hint />
            </Field.Root>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {text('common.cancel')}
          </Button>
          <Button type="submit" form={formId} loading={isLoading} disabled={!name.trim()}>
            {text('journey.duplicate')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
