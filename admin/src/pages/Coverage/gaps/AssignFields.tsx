import { Field, Flex, Radio, Textarea, Typography } from '@strapi/design-system';
import { useId, type ReactNode } from 'react';
import type { AssignedField } from '../../../../../types';
import { MAX_TEXT } from '../../../../../types/defaults';
import { DayField } from '../../../components/DayField';
import { OwnerField } from '../../../components/OwnerField';
import { useText } from '../../../utils/useText';
import { CHOICES, withChoice, type Assignment, type Choice } from './assignment';

interface AssignFieldsProps {
  readonly assignment: Assignment;
  /** Fields that are to be set and are empty, once somebody tried to save. */
  readonly unfilled: readonly AssignedField[];
  readonly onChange: (assignment: Assignment) => void;
}

/** What becomes of owner, due date and brief: each is kept, set or cleared. */
export const AssignFields = ({ assignment, unfilled, onChange }: AssignFieldsProps) => {
  const text = useText();
  const set = (change: Partial<Assignment>) => onChange({ ...assignment, ...change });
  const errorOf = (field: AssignedField) =>
    unfilled.includes(field) ? text(`gaps.assign.${field}.missing`) : undefined;
  const choice = (field: AssignedField, label: string, input: ReactNode) => (
    <FieldChoice
      field={field}
      label={label}
      choice={assignment.choices[field]}
      onChoose={(next) => onChange(withChoice(assignment, field, next))}
    >
      {input}
    </FieldChoice>
  );
  return (
    <>
      {choice(
        'owner',
        text('plan.owner'),
        <OwnerField
          label={text('gaps.assign.owner')}
          error={errorOf('owner')}
          value={assignment.owner}
          onChange={(owner) => set({ owner })}
        />,
      )}
      {choice(
        'dueDate',
        text('plan.due'),
        <Field.Root name="dueDate" error={errorOf('dueDate')}>
          <Field.Label>{text('gaps.assign.dueDate')}</Field.Label>
          <DayField value={assignment.dueDate} onChange={(dueDate) => set({ dueDate })} />
          <Field.Error />
        </Field.Root>,
      )}
      {choice(
        'brief',
        text('plan.brief'),
        <Field.Root name="brief" hint={text('gaps.assign.brief.hint')} error={errorOf('brief')}>
          <Field.Label>{text('gaps.assign.brief')}</Field.Label>
          <Textarea
            maxLength={MAX_TEXT}
            value={assignment.brief}
            onChange={({ target }) => set({ brief: target.value })}
          />
          <Field.Error />
          <Field.Hint />
        </Field.Root>,
      )}
    </>
  );
};

interface FieldChoiceProps {
  readonly field: AssignedField;
  readonly label: string;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
  /** What it is set to. */
  readonly children: ReactNode;
}

const FieldChoice = ({ field, label, choice, onChoose, children }: FieldChoiceProps) => {
  const text = useText();
  const id = useId();
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={5} wrap="wrap" justifyContent="space-between">
        <Typography id={id} variant="pi" fontWeight="bold" textColor="neutral800">
          {label}
        </Typography>
        <Radio.Group aria-labelledby={id} value={choice} onValueChange={(value) => onChoose(value as Choice)}>
          <Flex gap={5} wrap="wrap">
            {CHOICES.map((each) => (
              <Radio.Item key={each} value={each}>
                {text(`gaps.assign.${each}`)}
              </Radio.Item>
            ))}
          </Flex>
        </Radio.Group>
      </Flex>
      {choice === 'set' && children}
      {choice === 'clear' && (
        <Typography variant="pi" textColor="neutral600">
          {text(`gaps.assign.${field}.clear`)}
        </Typography>
      )}
    </Flex>
  );
};
