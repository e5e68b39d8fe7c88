import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Touchpoint } from '../../../../types';
import { DEFAULT_IMPACT } from '../../../../types/defaults';
import { FormDialog } from '../../components/FormDialog';
import { useCreateTouchpointMutation, useUpdateTouchpointMutation } from '../../services/plan/touchpoints';
import { same } from '../../utils/same';
import { useText } from '../../utils/useText';
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
  const { toggleNotification } = useNotification();
  const [start] = useState(() => draftOf(touchpoint));
  const [draft, setDraft] = useState(start);
  const [create, creating] = useCreateTouchpointMutation();
  const [update, updating] = useUpdateTouchpointMutation();
  const set = (patch: Partial<TouchpointDraft>) => setDraft((now) => ({ ...now, ...patch }));

  const save = async () => {
    const answer = touchpoint ? await update({ documentId: touchpoint.documentId, body: draft }) : await create(draft);
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: text('journey.touchpoint.saved', { name: draft.name }) });
    onClose();
  };

  return (
    <FormDialog
      title={touchpoint ? touchpoint.name : text('journey.touchpoint.new')}
      dirty={!same(draft, start)}
      ready={Boolean(draft.name.trim())}
      saving={creating.isLoading || updating.isLoading}
      error={creating.error ?? updating.error}
      failed={text('journey.touchpoint.notSaved')}
      onSubmit={save}
      onClose={onClose}
    >
      <TouchpointFields draft={draft} slug={touchpoint?.slug ?? null} onChange={set} />
    </FormDialog>
  );
};
