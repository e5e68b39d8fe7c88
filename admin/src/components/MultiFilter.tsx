import { MultiSelect, MultiSelectOption } from '@strapi/design-system';
import { useText } from '../utils/useText';

interface MultiFilterProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

/** A filter by several of a few values; says how many are chosen, or which where it is one. */
export const MultiFilter = ({ label, options, value, onChange }: MultiFilterProps) => {
  const text = useText();
  const all = text('coverage.filter.all');
  const shown = (chosen: readonly string[]) => {
    if (chosen.length === 0) return all;
    const only = options.find((option) => option.value === chosen[0]);
    return chosen.length === 1 ? (only?.name ?? chosen[0]) : String(chosen.length);
  };
  return (
    <MultiSelect
      size="S"
      aria-label={label}
      placeholder={`${label}: ${all}`}
      value={[...value]}
      onChange={onChange}
      customizeContent={(chosen) => `${label}: ${shown(chosen ?? [])}`}
    >
      {options.map((option) => (
        <MultiSelectOption key={option.value} value={option.value}>
          {option.name}
        </MultiSelectOption>
      ))}
    </MultiSelect>
  );
};
