import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useText } from '../utils/useText';
import type { FilterBy } from './filterBy';

interface OneFilterProps {
  readonly label: string;
  /** What it filters by: in some languages "all" depends on it. */
  readonly of: FilterBy;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  /** `null`: all of them. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** Stands for "all": the select cannot hold an empty value. */
const ALL = '*';

/** A filter by one of a few values; says which. */
export const OneFilter = ({ label, of, options, value, onChange }: OneFilterProps) => {
  const text = useText();
  const all = text('coverage.filter.all', { of });
  const nameOf = (chosen: string) => options.find((option) => option.value === chosen)?.name ?? chosen;
  return (
    <SingleSelect
      size="S"
      aria-label={label}
      value={value ?? ALL}
      onChange={(chosen) => onChange(chosen === ALL ? null : String(chosen))}
      customizeContent={() => text('common.labelled', { label: label, value: value === null ? all : nameOf(value) })}
    >
      <SingleSelectOption value={ALL}>{all}</SingleSelectOption>
      {options.map((option) => (
        <SingleSelectOption key={option.value} value={option.value}>
          {option.name}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};
