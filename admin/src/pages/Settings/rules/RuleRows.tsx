import {
  Box,
  Button,
  Combobox,
  ComboboxOption,
  Flex,
  IconButton,
  SingleSelect,
  SingleSelectOption,
  TextInput,
} from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { DayField } from '../../../components/DayField';
import type { RuleField } from '../../../../../types';
import { useFocusAdded } from '../../../utils/useFocusAdded';
import { useText } from '../../../utils/useText';
import { EMPTY_ROW, needsValue, OPERATORS_OF, type RuleOperator, type RuleFormLine } from './ruleForm';

interface RuleRowsProps {
  readonly fields: readonly RuleField[];
  readonly rows: readonly RuleFormLine[];
  readonly onChange: (rows: readonly RuleFormLine[]) => void;
}

/** The conditions of a rule, one a line: all of them must hold. */
export const RuleRows = ({ fields, rows, onChange }: RuleRowsProps) => {
  const text = useText();
  const { rows: lines, focusAdded } = useFocusAdded<HTMLDivElement>();
  const add = () => {
    onChange([...rows, EMPTY_ROW]);
    focusAdded();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex ref={lines} direction="column" alignItems="stretch" gap={3}>
        {rows.map((row, index) => (
          <Line
            key={index}
            number={index + 1}
            fields={fields}
            row={row}
            onChange={(next) => onChange(rows.map((other, at) => (at === index ? next : other)))}
            onRemove={rows.length > 1 ? () => onChange(rows.filter((_, at) => at !== index)) : undefined}
          />
        ))}
      </Flex>
      <Flex>
        <Button size="S" variant="tertiary" startIcon={<Plus />} onClick={add}>
          {text('rules.row.add')}
        </Button>
      </Flex>
    </Flex>
  );
};

interface RuleFormLineProps {
  readonly number: number;
  readonly fields: readonly RuleField[];
  readonly row: RuleFormLine;
  readonly onChange: (row: RuleFormLine) => void;
  readonly onRemove?: () => void;
}

const Line = ({ number, fields, row, onChange, onRemove }: RuleFormLineProps) => {
  const text = useText();
  const field = fields.find(({ path }) => path === row.field);
  const operators: readonly RuleOperator[] = field ? OPERATORS_OF[field.kind] : [];

  const choose = (path: string) => {
    const kind = fields.find((one) => one.path === path)?.kind ?? 'text';
    onChange({ field: path, operator: OPERATORS_OF[kind][0], value: '' });
  };

  return (
    <Flex role="group" aria-label={text('rules.row', { number })} gap={2} wrap="wrap" alignItems="flex-start">
      <Box flex="1 1 18rem">
        <SingleSelect
          size="S"
          aria-label={text('rules.row.field')}
          placeholder={text('rules.row.field')}
          value={row.field || null}
          onChange={(path) => choose(String(path))}
        >
          {fields.map(({ path, labels }) => (
            <SingleSelectOption key={path} value={path}>
              {labels.join(' › ')}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Box>
      <Box flex="1 1 14rem">
        <SingleSelect
          size="S"
          aria-label={text('rules.row.operator')}
          disabled={!field}
          value={row.operator}
          onChange={(operator) =>
            onChange({ ...row, operator: operators.find((one) => one === operator) ?? row.operator })
          }
        >
          {operators.map((operator) => (
            <SingleSelectOption key={operator} value={operator}>
              {text(`rules.operator.${operator}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Box>
      <Box flex="1 1 16rem">
        {field && needsValue(row.operator) && (
          <Value
            field={field}
            isWhole={row.operator === 'is' || row.operator === 'isNot'}
            value={row.value}
            onChange={(value) => onChange({ ...row, value })}
          />
        )}
      </Box>
      {onRemove && (
        <IconButton size="S" label={text('rules.row.remove', { number })} variant="ghost" onClick={onRemove}>
          <Trash />
        </IconButton>
      )}
    </Flex>
  );
};

interface ValueProps {
  readonly field: RuleField;
  /** The value is all that the field holds, not a part of it. */
  readonly isWhole: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const Value = ({ field: { kind, choices }, isWhole, value, onChange }: ValueProps) => {
  const text = useText();
  const label = text('rules.row.value');
  if (kind === 'choice') {
    return (
      <SingleSelect
        size="S"
        aria-label={label}
        placeholder={label}
        value={value || null}
        onChange={(choice) => onChange(String(choice))}
      >
        {choices.map((choice) => (
          <SingleSelectOption key={choice} value={choice}>
            {choice}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    );
  }
  if (kind === 'date' || kind === 'datetime') {
    return (
      <DayField size="S" label={label} placeholder={label} value={value} onChange={(day) => onChange(day ?? '')} />
    );
  }
  if (choices.length > 0 && isWhole) {
    return (
      <Combobox
        size="S"
        aria-label={label}
        placeholder={label}
        autocomplete={{ type: 'list', filter: 'contains' }}
        // Also what no entry is called yet.
        allowCustomValue
        noOptionsMessage={() => text('picker.none')}
        clearLabel={text('common.clear')}
        value={value}
        onChange={(choice) => onChange(choice ?? '')}
        onClear={() => onChange('')}
      >
        {choices.map((choice) => (
          <ComboboxOption key={choice} value={choice}>
            {choice}
          </ComboboxOption>
        ))}
      </Combobox>
    );
  }
  return (
    <TextInput
      size="S"
      aria-label={label}
      placeholder={label}
      inputMode={kind === 'number' ? 'decimal' : undefined}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
};
