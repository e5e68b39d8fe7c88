import {
  Box,
  Button,
  Field,
  Flex,
  Grid,
  IconButton,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { DayField } from '../../../components/DayField';
import { MAX_LINE } from '../../../../../types/defaults';
import { useFocusAdded } from '../../../utils/useFocusAdded';
import { useText } from '../../../utils/useText';
import { useCoverage } from '../model/context';
import { EMPTY_EXTERNAL, type ExternalDraft, type PlanFault } from '../model/plan';

interface ExternalFieldsProps {
  readonly items: readonly ExternalDraft[];
  readonly faults: ReadonlySet<PlanFault>;
  readonly onChange: (items: readonly ExternalDraft[]) => void;
}

/** The pieces of a slot that live outside of Strapi: added, changed and taken away. */
export const ExternalFields = ({ items, faults, onChange }: ExternalFieldsProps) => {
  const text = useText();
  const change = (at: number, item: ExternalDraft) => onChange(items.map((old, index) => (index === at ? item : old)));
  const { rows, focusAdded } = useFocusAdded<HTMLDivElement>();
  const add = () => {
    onChange([...items, EMPTY_EXTERNAL]);
    focusAdded();
  };
  return (
    <Flex tag="fieldset" direction="column" alignItems="stretch" gap={3} borderStyle="none" padding={0}>
      <Box tag="legend">
        <Typography variant="pi" fontWeight="bold">
          {text('external.title')}
        </Typography>
      </Box>
      <Typography variant="pi" textColor="neutral600">
        {text('external.hint')}
      </Typography>
      <Flex ref={rows} direction="column" alignItems="stretch" gap={3}>
        {items.map((item, index) => (
          <ExternalField
            key={index}
            index={index}
            item={item}
            faults={faults}
            onChange={(changed) => change(index, changed)}
            onRemove={() => onChange(items.filter((_, at) => at !== index))}
          />
        ))}
      </Flex>
      <Box>
        <Button variant="secondary" startIcon={<Plus />} onClick={add}>
          {text('external.add')}
        </Button>
      </Box>
    </Flex>
  );
};

interface ExternalFieldProps {
  readonly index: number;
  readonly item: ExternalDraft;
  readonly faults: ReadonlySet<PlanFault>;
  readonly onChange: (item: ExternalDraft) => void;
  readonly onRemove: () => void;
}

/** The value for "every locale": the select cannot hold an empty one. */
const ALL = 'all';

const ExternalField = ({ index, item, faults, onChange, onRemove }: ExternalFieldProps) => {
  const text = useText();
  const { setup } = useCoverage();
  const set = (change: Partial<ExternalDraft>) => onChange({ ...item, ...change });
  const fault = (field: 'title' | 'url') =>
    faults.has(`external.${index}.${field}`) ? text(`external.${field}.fault`) : undefined;
  return (
    <Box borderColor="neutral150" hasRadius padding={4}>
      <Flex justifyContent="flex-end">
        <IconButton
          label={text('external.remove', { title: item.title || index + 1 })}
          variant="ghost"
          onClick={onRemove}
        >
          <Trash />
        </IconButton>
      </Flex>
      <Grid.Root gap={3}>
        <Grid.Item col={12} direction="column" alignItems="stretch">
          <Field.Root name={`external.${index}.title`} required error={fault('title')}>
            <Field.Label>{text('external.field.title')}</Field.Label>
            <TextInput
              maxLength={MAX_LINE}
              value={item.title}
              onChange={({ target }) => set({ title: target.value })}
            />
            <Field.Error />
          </Field.Root>
        </Grid.Item>
        <Grid.Item col={12} direction="column" alignItems="stretch">
          <Field.Root name={`external.${index}.url`} error={fault('url')}>
            <Field.Label>{text('external.field.url')}</Field.Label>
            <TextInput
              type="url"
              maxLength={2000}
              value={item.url}
              onChange={({ target }) => set({ url: target.value })}
            />
            <Field.Error />
          </Field.Root>
        </Grid.Item>
        <Grid.Item col={12} direction="column" alignItems="stretch">
          <Field.Root name={`external.${index}.owner`}>
            <Field.Label>{text('plan.owner')}</Field.Label>
            <TextInput
              maxLength={MAX_LINE}
              value={item.owner}
              onChange={({ target }) => set({ owner: target.value })}
            />
          </Field.Root>
        </Grid.Item>
        <Grid.Item col={12} direction="column" alignItems="stretch">
          <Field.Root name={`external.${index}.locale`}>
            <Field.Label>{text('coverage.filter.locale')}</Field.Label>
            <SingleSelect
              value={item.locale ?? ALL}
              onChange={(code) => set({ locale: code === ALL ? null : String(code) })}
            >
              <SingleSelectOption value={ALL}>{text('common.allLocales')}</SingleSelectOption>
              {setup.locales.map(({ code, name }) => (
                <SingleSelectOption key={code} value={code}>
                  {name}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </Grid.Item>
        <Grid.Item col={12} direction="column" alignItems="stretch">
          <Field.Root name={`external.${index}.reviewedAt`}>
            <Field.Label>{text('external.field.reviewedAt')}</Field.Label>
            <DayField value={item.reviewedAt} onChange={(reviewedAt) => set({ reviewedAt })} />
          </Field.Root>
        </Grid.Item>
      </Grid.Root>
    </Box>
  );
};
