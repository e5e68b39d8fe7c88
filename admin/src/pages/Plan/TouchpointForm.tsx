import { Button, Flex, Modal } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useId, useState, type FormEvent } from 'react';
import type { Touchpoint } from '../../../../types';
import { Problem } from '../../components/Problem';
import { useCreateTouchpointMutation, useUpdateTouchpointMutation } from '../../services/plan/touchpoints';
import { useText } from '../../utils/useText';
import { DEFAULT_IMPACT } from '../../../../types/defaults';
import { TouchpointFields, type TouchpointDraft } from './TouchpointFields';

const draftOf = (touchpoint: Touchpoint | null): TouchpointDraft => {
  if (!touchpoint) return { name: '', impact: DEFAULT_IMPACT };
  const { documentId: _id, slug: _slug, ...rest } = touchpoint;
  return rest;
};

interface TouchpointFormProps {
  /** `null`: a new one. */
  readonly touchpoint: Touchpoint | null;
  readonly onClose: () => void;
}

/** A touchpoint, new or changed; saved when the dialog's button says so. */
export const TouchpointForm = ({ touchpoint, onClose }: TouchpointFormProps) => {
  const text = useText();
  const formId = useId();
  const { toggleNotification } = useNotification();
  const [draft, setDraft] = useState(() => draftOf(touchpoint));
  const [create, creating] = useCreateTouchpointMutation();
  const [update, updating] = useUpdateTouchpointMutation();
  const set = (patch: Partial<TouchpointDraft>) => setDraft((now) => ({ ...now, ...patch }));
  const error = creating.error ?? updating.error;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!draft.name.trim()) return;
    const answer = touchpoint ? await update({ documentId: touchpoint.documentId, body: draft }) : await create(draft);
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: text('journey.touchpoint.saved', { name: draft.name }) });
    onClose();
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={text('common.close')}>
          <Modal.Title>{touchpoint ? touchpoint.name : text('journey.touchpoint.new')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex
            tag="form"
            id={formId}
            direction="column"
            alignItems="stretch"
            gap={5}
            onSubmit={(event: FormEvent) => void save(event)}
          >
            {Boolean(error) && <Problem error={error} title={text('journey.touchpoint.notSaved')} />}
            <TouchpointFields draft={draft} slug={touchpoint?.slug ?? null} onChange={set} />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {text('common.cancel')}
          </Button>
          <Button
            type="submit"
            form={formId}
            loading={creating.isLoading || updating.isLoading}
            disabled={!draft.name.trim()}
          >
            {text('common.save')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
