import { Check } from '@strapi/icons';
import { styled } from 'styled-components';
import { Choice } from './Panel';

export interface Option {
  readonly value: string;
  readonly name: string;
}

interface OneOfProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

/** One of a few values, chosen by one press. */
export const OneOf = ({ label, options, value, onChoose }: OneOfProps) => {
  const reachable = options.some((option) => option.value === value) ? value : options[0]?.value;
  return (
    <div role="listbox" aria-label={label}>
      {options.map((option) => (
        <Choice
          key={option.value}
          role="option"
          aria-selected={option.value === value}
          tabIndex={option.value === reachable ? 0 : -1}
          onClick={() => onChoose(option.value)}
        >
          <Mark>{option.value === value && <Check width={12} height={12} fill="currentColor" aria-hidden />}</Mark>
          {option.name}
        </Choice>
      ))}
    </div>
  );
};

/** The room of the sign, so that all names begin below each other. */
const Mark = styled.span`
  display: inline-flex;
  flex: none;
  width: 1.2rem;
`;
