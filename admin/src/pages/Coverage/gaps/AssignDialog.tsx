import { Checkbox, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState, type ReactNode } from 'react';
import { DayField } from '../../../components/DayField';
import { MAX_TEXT } from '../../../../../types/defaults';
import { ModalFrame } from '../../../components/ModalFrame';
import { OwnerField } from '../../../components/OwnerField';
import { Problem } from '../../../components/Problem';
import { SaveFooter } from '../../../components/SaveFooter';
import { useAssignGapsMutation } from '../../../services/plan/assign';
import { useText } from '../../../utils/useText';
import { useSettled } from '../../../utils/useSettled';
import { useCoverage } from '../model/context';
import { bodyOf, UNCHANGED, withTick, type AssignedField, type Assignment } from './assignment';
import type { Selection } from './selection';

interface AssignDialogProps {
  readonly selection: Selection;
  readonly onClose: (done: boolean) => void;
}

/** Hands the chosen gaps to somebody: what is ticked is changed on all of them, the rest stays as it is. */
export const AssignDialog = ({ selection, onClose }: AssignDialogProps) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const { journey } = useCoverage();
  const [assignment, setAssignment] = useState(UNCHANGED);
  const [assign, { isLoading, error }] = useAssignGapsMutation();

  const save = useSettled(assignment, async (written) => {
    const answer = await assign(bodyOf(journey.slug, selection, written));
    if ('error' in answer) return;
    const message = text('gaps.assign.done', { count: answer.data.changed });
    toggleNotification({ type: 'success', message });
    onClose(true);
  });

  return (
    <ModalFrame title={text('gaps.assign.title', { count: selection.size })} onClose={() => onClose(false)}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {error && <Problem error={error} title={text('common.failed')} />}
          <Typography textColor="neutral600">{text('gaps.assign.text')}</Typography>
          <AssignFields assignment={assignment} onChange={setAssignment} />
        </Flex>
      </Modal.Body>
      <SaveFooter
        label={text('gaps.assign.save')}
        disabled={assignment.changes.size === 0}
        loading={isLoading}
        onSave={save}
        onCancel={() => onClose(false)}
      />
    </ModalFrame>
  );
};

interface AssignFieldsProps {
  readonly assignment: Assignment;
  readonly onChange: (assignment: Assignment) => void;
}

const AssignFields = ({ assignment, onChange }: AssignFieldsProps) => {
  const text = useText();
  const set = (change: Partial<Assignment>) => onChange({ ...assignment, ...change });
  const tick = (field: AssignedField, words: string, children: ReactNode) => (
    <Ticked
      label={text(words)}
      on={assignment.changes.has(field)}
      onTick={(on) => onChange(withTick(assignment, field, on))}
    >
      {children}
    </Ticked>
  );
  return (
    <>
      {tick(
        'owner',
        'gaps.assign.owner',
        <OwnerField
          label={text('plan.owner')}
          hint={text('gaps.assign.owner.hint')}
          value={assignment.owner}
          onChange={(owner) => set({ owner })}
        />,
      )}
      {tick(
        'dueDate',
        'gaps.assign.due',
        <Field.Root name="dueDate" hint={text('gaps.assign.due.hint')}>
          <Field.Label>{text('plan.due')}</Field.Label>
          <DayField value={assignment.dueDate} onChange={(dueDate) => set({ dueDate })} />
          <Field.Hint />
        </Field.Root>,
      )}
      {tick(
        'brief',
        'gaps.assign.brief',
        <Field.Root name="brief" hint={text('gaps.assign.brief.hint')}>
          <Field.Label>{text('plan.brief')}</Field.Label>
          <Textarea
            maxLength={MAX_TEXT}
            value={assignment.brief}
            onChange={({ target }) => set({ brief: target.value })}
          />
          <Field.Hint />
        </Field.Root>,
      )}
    </>
  );
};

interface TickedProps {
  readonly label: string;
  readonly on: boolean;
  readonly onTick: (on: boolean) => void;
  readonly children: ReactNode;
}

/** A field that is there once it is ticked. */
const Ticked = ({ label, on, onTick, children }: TickedProps) => (
  <Flex direction="column" alignItems="stretch" gap={3}>
    <Checkbox checked={on} onCheckedChange={(checked) => onTick(checked === true)}>
      {label}
    </Checkbox>
    {on && children}
  </Flex>
);
