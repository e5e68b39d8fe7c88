import { Box, Field, Flex, Grid, NumberInput, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system';
import { DayField } from '../../../components/DayField';
import { MAX_TEXT } from '../../../../../types/defaults';
import { OwnerField } from '../../../components/OwnerField';
import { SegmentsField } from '../../../components/SegmentsField';
import { useText } from '../../../utils/useText';
import { useCoverage } from '../model/context';
import type { PlanDraft, PlanFault } from '../model/plan';
import { ExternalFields } from './ExternalFields';

interface PlanFormProps {
  readonly draft: PlanDraft;
  readonly onChange: (draft: PlanDraft) => void;
  readonly faults: ReadonlySet<PlanFault>;
}

const IMPACTS = ['1', '2', '3', '4', '5'] as const;
/** The value for "as the touchpoint": the select cannot hold an empty one. */
const INHERIT = 'inherit';

/** The fields of a slot's plan. */
export const PlanForm = ({ draft, onChange, faults }: PlanFormProps) => {
  const text = useText();
  const { segments } = useCoverage();
  const set = (change: Partial<PlanDraft>) => onChange({ ...draft, ...change });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Grid.Root gap={4}>
        <Grid.Item col={12} direction="column" alignItems="stretch">
          <Field.Root
            name="target"
            required
            hint={text('plan.target.hint')}
            error={faults.has('target') ? text('plan.target.fault') : undefined}
          >
            <Field.Label>{text('plan.target')}</Field.Label>
            <NumberInput value={draft.target} onValueChange={(target) => set({ target: target ?? 0 })} />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
        </Grid.Item>
        <Grid.Item col={12} direction="column" alignItems="stretch">
          <Field.Root name="impact">
            <Field.Label>{text('plan.impact')}</Field.Label>
            <SingleSelect
              value={draft.impact === null ? INHERIT : String(draft.impact)}
              onChange={(value) => set({ impact: value === INHERIT ? null : Number(value) })}
            >
              <SingleSelectOption value={INHERIT}>{text('plan.impact.inherit')}</SingleSelectOption>
              {IMPACTS.map((impact) => (
                <SingleSelectOption key={impact} value={impact}>
                  {text(`plan.impact.${impact}`)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </Grid.Item>
        <Grid.Item col={12} direction="column" alignItems="stretch">
          <OwnerField label={text('plan.owner')} value={draft.owner} onChange={(owner) => set({ owner })} />
        </Grid.Item>
        <Grid.Item col={12} direction="column" alignItems="stretch">
          <Field.Root name="dueDate">
            <Field.Label>{text('plan.due')}</Field.Label>
            <DayField value={draft.dueDate} onChange={(dueDate) => set({ dueDate })} />
          </Field.Root>
        </Grid.Item>
      </Grid.Root>
      <Field.Root name="brief" hint={text('plan.brief.hint')}>
        <Field.Label>{text('plan.brief')}</Field.Label>
        <Textarea maxLength={MAX_TEXT} value={draft.brief} onChange={({ target }) => set({ brief: target.value })} />
        <Field.Hint />
      </Field.Root>
      <SegmentsField
        name="requiredSegments"
        label={text('plan.segments')}
        hint={text('plan.segments.hint')}
        placeholder={text('plan.segments.none')}
        segments={segments}
        value={draft.requiredSegments}
        onChange={(requiredSegments) => set({ requiredSegments })}
      />
      <Box>
        <ExternalFields
          items={draft.externalItems}
          faults={faults}
          onChange={(externalItems) => set({ externalItems })}
        />
      </Box>
    </Flex>
  );
};
