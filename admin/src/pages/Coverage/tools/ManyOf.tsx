import { Checkbox, Flex } from '@strapi/design-system';
import type { Option } from './OneOf';

interface ManyOfProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

/** Any of a few values; each counts at once. */
export const ManyOf = ({ label, options, value, onChange }: ManyOfProps) => (
  <Flex role="group" aria-label={label} direction="column" alignItems="stretch" gap={3} padding={2}>
    {options.map((option) => (
      <Checkbox
        key={option.value}
        checked={value.includes(option.value)}
        onCheckedChange={(on) =>
          onChange(on === true ? [...value, option.value] : value.filter((other) => other !== option.value))
        }
      >
        {option.name}
      </Checkbox>
    ))}
  </Flex>
);
