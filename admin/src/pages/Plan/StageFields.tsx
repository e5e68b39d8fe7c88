import {
  Field,
  Flex,
  Grid,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { type ChangeEvent, type ReactNode } from 'react';
import { MAX_LINE } from '../../../../types/defaults';
import { RuleField } from '../../components/RuleField';
import { useText } from '../../utils/useText';
import { NotesField } from './NotesField';
import type { DraftStage } from './draft';
import type { PlacedFault } from '../../utils/errors';

interface StageFieldsProps {
  readonly stage: DraftStage;
  readonly ruleFaults: readonly PlacedFault[];
  /** Its name was left at least once: that it has none may be complained of. */
  readonly left: boolean;
  readonly onLeave: () => void;
  readonly onChange: (patch: Partial<DraftStage>) => void;
}

/** How the customer feels, from worst to best. */
const EMOTIONS = [-2, -1, 0, 1, 2] as const;

const Cell = ({ col = 6, children }: { readonly col?: number; readonly children: ReactNode }) => (
  <Grid.Item col={col} xs={12} direction="column" alignItems="stretch">
    {children}
  </Grid.Item>
);

/** Everything that is said of a stage. */
export const StageFields = ({ stage, ruleFaults, left, onLeave, onChange }: StageFieldsProps) => {
  const text = useText();
  const long = (name: 'goal' | 'businessGoal') => (
    <Cell>
      <Field.Root name={name} hint={text(`journey.stage.${name}.hint`)}>
        <Field.Label>{text(`journey.stage.${name}`)}</Field.Label>
        <Textarea
          value={stage[name] ?? ''}
          onChange={(event: ChangeEvent<HTMLTextAreaElement>) => onChange({ [name]: event.target.value || null })}
        />
        <Field.Hint />
      </Field.Root>
    </Cell>
  );
  const notes = (name: 'painPoints' | 'opportunities') => (
    <Cell>
      <NotesField
        name={name}
        label={text(`journey.stage.${name}`)}
        hint={text('journey.onePerLine')}
        value={stage[name]}
        onChange={(value) => onChange({ [name]: value })}
      />
    </Cell>
  );
  // A value between two steps, as a file may hold, is shown as the step next to it and stays until another is chosen.
  const emotion = stage.emotion === null ? null : Math.round(stage.emotion);
  return (
    <Grid.Root gap={5}>
      <Cell col={12}>
        <Field.Root
          name="name"
          required
          error={left && !stage.name.trim() ? text('journey.fault.stageName') : undefined}
        >
          <Field.Label>{text('journey.name')}</Field.Label>
          <TextInput
            value={stage.name}
            maxLength={MAX_LINE}
            onBlur={onLeave}
            onChange={(event) => onChange({ name: event.target.value })}
          />
          <Field.Error />
          {stage.slug && (
            <Flex>
              <Typography variant="pi" textColor="neutral600">
                {text('journey.slug', { slug: stage.slug })}
              </Typography>
            </Flex>
          )}
        </Field.Root>
      </Cell>
      {long('goal')}
      {long('businessGoal')}
      <Cell>
        <Field.Root name="emotion">
          <Field.Label>{text('journey.stage.emotion')}</Field.Label>
          <SingleSelect
            value={emotion === null ? undefined : String(emotion)}
            placeholder={text('common.notSet')}
            clearLabel={text('journey.clear')}
            onClear={() => onChange({ emotion: null })}
            onChange={(value) => onChange({ emotion: Number(value) })}
          >
            {EMOTIONS.map((value) => (
              <SingleSelectOption key={value} value={String(value)}>
                {text(`journey.emotion.${value}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </Cell>
      <Cell>
        <Field.Root name="feeling" hint={text('journey.stage.feeling.hint')}>
          <Field.Label>{text('journey.stage.feeling')}</Field.Label>
          <TextInput
            value={stage.feeling ?? ''}
            maxLength={MAX_LINE}
            onChange={(event) => onChange({ feeling: event.target.value || null })}
          />
          <Field.Hint />
        </Field.Root>
      </Cell>
      {notes('painPoints')}
      {notes('opportunities')}
      <Cell col={12}>
        <RuleField
          value={stage.rule}
          hint={text('journey.stage.rule.hint')}
          faults={ruleFaults}
          onChange={(rule) => onChange({ rule })}
        />
      </Cell>
    </Grid.Root>
  );
};
