import { MultiSelect, MultiSelectOption } from '@strapi/design-system';
import { useText } from '../utils/useText';
import type { FilterBy } from './filterBy';

interface MultiFilterProps {
  readonly label: string;
  /** What it filters by: in some languages "all" depends on it. */
  readonly of: FilterBy;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

/** A filter by several of a few values; says how many are chosen, or which where it is one. */
export const MultiFilter = ({ label, of, options, value, onChange }: MultiFilterProps) => {
  const text = useText();
  const all = text('coverage.filter.all', { of });
  const shown = (chosen: readonly string[]) => {
    if (chosen.length === 0) return all;
    const only = options.find((option) => option.value === chosen[0]);
    return chosen.length === 1 ? (only?.name ?? chosen[0]) : String(chosen.length);
  };
  return (
    <MultiSelect
      size="S"
      aria-label={label}
      placeholder={text('common.labelled', { label: label, value: all })}
      value={[...value]}
      onChange={onChange}
      customizeContent={(chosen) => text('common.labelled', { label: label, value: shown(chosen ?? []) })}
    >
      {options.map((option) => (
        <MultiSelectOption key={option.value} value={option.value}>
          {option.name}
        </MultiSelectOption>
      ))}
    </MultiSelect>
  );
};
