import { Button, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { ListFilter } from '../../../../types';
import { useText } from '../../utils/useText';
import { stageValue, type FilterNames } from './useFilterNames';

interface FilterFieldsProps {
  readonly filter: ListFilter;
  readonly names: FilterNames;
  readonly onChange: (filter: ListFilter) => void;
}

/** What the list can be narrowed by. A place and "not placed" shut each other out: choosing one takes the other back. */
export const FilterFields = ({ filter, names, onChange }: FilterFieldsProps) => {
  const text = useText();
  const at = (part: ListFilter) => onChange({ ...filter, tpPlaced: undefined, ...part });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Choice
        label={text('list.filter.placement')}
        value={filter.tpPlaced}
        choices={names.states}
        onChange={(tpPlaced) => onChange({ tpPlaced: tpPlaced as ListFilter['tpPlaced'] })}
      />
      <Choice
        label={text('list.filter.stage')}
        value={stageValue(filter)}
        choices={names.stages}
        onChange={(value) => {
          const [tpJourney, tpStage] = value?.split('/') ?? [];
          at({ tpJourney, tpStage });
        }}
      />
      <Choice
        label={text('list.filter.touchpoint')}
        value={filter.tpTouchpoint}
        choices={names.touchpoints}
        onChange={(tpTouchpoint) => at({ tpTouchpoint })}
      />
      <Choice
        label={text('list.filter.segment')}
        value={filter.tpSegment}
        choices={names.segments}
        onChange={(tpSegment) => at({ tpSegment })}
      />
      <Button variant="tertiary" disabled={names.describe() === ''} onClick={() => onChange({})}>
        {text('list.filter.clear')}
      </Button>
    </Flex>
  );
};

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly { readonly value: string; readonly name: string }[];
  readonly onChange: (value: string | undefined) => void;
}

/** One of a few values, or any. */
const Choice = ({ label, value, choices, onChange }: ChoiceProps) => {
  const text = useText();
  return (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        size="S"
        value={value ?? ''}
        placeholder={text('list.filter.anything')}
        onChange={(next) => onChange(String(next) || undefined)}
        onClear={() => onChange(undefined)}
        clearLabel={text('common.clear')}
      >
        {choices.map((choice) => (
          <SingleSelectOption key={choice.value} value={choice.value}>
            {choice.name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};
