import { Field, Textarea, TextInput, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useRef, useState, type ChangeEvent } from 'react';
import { MAX_LINE, NO_SEGMENT } from '../../../../../types/defaults';
import type { Segment } from '../../../../../types';
import { FormDialog } from '../../../components/FormDialog';
import { RuleField } from '../../../components/RuleField';
import { fromRule, NO_RULE, readRule, ruleFaults, toRule, type RuleDraft } from '../../../components/ruleDraft';
import { useCreateSegmentMutation, useUpdateSegmentMutation } from '../../../services/plan/segments';
import { faultsAt } from '../../../utils/errors';
import { useText } from '../../../utils/useText';
import { NotesField } from '../NotesField';
import { same } from '../../../utils/same';

interface SegmentFormProps {
  /** `null`: a new one. */
  readonly segment: Segment | null;
  readonly readOnly: boolean;
  readonly onClose: () => void;
}

const draftOf = (segment: Segment | null) => ({
  name: segment?.name ?? '',
  description: segment?.description ?? '',
  goals: segment?.goals ?? [],
  frustrations: segment?.frustrations ?? [],
  rule: segment ? fromRule(segment) : NO_RULE,
});

/** A segment: the persona it describes, and the rule that recognises it. */
export const SegmentForm = ({ segment, readOnly, onClose }: SegmentFormProps) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [start] = useState(() => draftOf(segment));
  const [draft, setDraft] = useState(start);
  const [create, creating] = useCreateSegmentMutation();
  const [update, updating] = useUpdateSegmentMutation();
  const set = (patch: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...patch }));
  const [sent, setSent] = useState<RuleDraft>(NO_RULE);
  const dirty = !same(draft, start);
  const done = useRef(false);
  const error = creating.error ?? updating.error;
  const mayBeSent = Boolean(draft.name.trim()) && readRule(draft.rule).faults.length === 0;

  const save = async () => {
    setSent(draft.rule);
    const body = {
      name: draft.name.trim(),
      description: draft.description.trim() || null,
      goals: [...draft.goals],
      frustrations: [...draft.frustrations],
      ...toRule(draft.rule),
    };
    const answer = segment ? await update({ documentId: segment.documentId, body }) : await create(body);
    if ('error' in answer) return;
    done.current = true;
    toggleNotification({ type: 'success', message: text('segments.saved', { name: body.name }) });
    onClose();
  };

  return (
    <FormDialog
      title={segment ? segment.name : text('segments.new')}
      dirty={dirty && !readOnly}
      done={done}
      ready={mayBeSent && dirty}
      saving={creating.isLoading || updating.isLoading}
      error={error}
      failed={text('segments.notSaved')}
      readOnly={readOnly}
      onSubmit={save}
      onClose={onClose}
    >
      {segment?.slug === NO_SEGMENT && <Typography textColor="neutral800">{text('segments.reserved')}</Typography>}
      <Field.Root name="name" required hint={segment ? text('journey.slug', { slug: segment.slug }) : ''}>
        <Field.Label>{text('segments.name')}</Field.Label>
        <TextInput
          autoFocus={segment === null}
          value={draft.name}
          maxLength={MAX_LINE}
          readOnly={readOnly}
          onChange={(event) => set({ name: event.target.value })}
        />
        <Field.Hint />
      </Field.Root>
      <Field.Root name="description" hint={text('segments.description.hint')}>
        <Field.Label>{text('segments.description')}</Field.Label>
        <Textarea
          value={draft.description}
          readOnly={readOnly}
          onChange={(event: ChangeEvent<HTMLTextAreaElement>) => set({ description: event.target.value })}
        />
        <Field.Hint />
      </Field.Root>
      <NotesField
        name="goals"
        label={text('segments.goals')}
        hint={text('journey.onePerLine')}
        value={draft.goals}
        readOnly={readOnly}
        onChange={(goals) => set({ goals })}
      />
      <NotesField
        name="frustrations"
        label={text('segments.frustrations')}
        hint={text('journey.onePerLine')}
        value={draft.frustrations}
        readOnly={readOnly}
        onChange={(frustrations) => set({ frustrations })}
      />
      <RuleField
        value={draft.rule}
        hint={text('segments.rule.hint')}
        faults={ruleFaults(draft.rule, { sent, faults: faultsAt(error, 'rule') })}
        readOnly={readOnly}
        onChange={(rule) => set({ rule })}
      />
    </FormDialog>
  );
};
