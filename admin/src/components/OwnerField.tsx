import { Combobox, ComboboxOption, Field, Typography } from '@strapi/design-system';
import { useMemo } from 'react';
import { MAX_LINE } from '../../../types/defaults';
import { useGetOwnersQuery } from '../services/people';
import { useText } from '../utils/useText';
import { optionsOf, ownerOfText, textOfOwner } from './ownerChoice';

interface OwnerFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  /** In a row, whose head says what it is: the label is for screen readers only. */
  readonly bare?: boolean;
  /** A team's name or a person's e-mail address; `''` for nobody. */
  readonly value: string;
  readonly onChange: (owner: string) => void;
}

/** Who sees to it: a person of the admin, a team that is known already, or any other name. */
export const OwnerField = ({ label, hint, error, bare = false, value, onChange }: OwnerFieldProps) => {
  const text = useText();
  const { data: owners } = useGetOwnersQuery();
  const people = useMemo(() => optionsOf(owners?.people ?? []), [owners]);
  const known = useMemo(() => [...people, ...optionsOf(owners?.former ?? [])], [people, owners]);
  const change = (typed: string | undefined) => onChange(ownerOfText((typed ?? '').slice(0, MAX_LINE), known));

  return (
    <Field.Root name="owner" hint={hint} error={error}>
      {!bare && <Field.Label>{label}</Field.Label>}
      <Combobox
        creatable
        // While its list is open everything else is hidden from screen readers, the label included.
        aria-label={label}
        autocomplete={{ type: 'list', filter: 'contains' }}
        value={value}
        // The text is the truth: what was typed counts, whether or not it was chosen from the list.
        textValue={textOfOwner(value, known)}
        onTextValueChange={change}
        onCreateOption={change}
        onClear={() => onChange('')}
        clearLabel={text('common.clear')}
        placeholder={text('owner.placeholder')}
        createMessage={(name) => text('owner.team', { name })}
        noOptionsMessage={() => text('owner.none')}
      >
        {people.map(({ email, label: name }) => (
          <ComboboxOption key={email} value={email} textValue={name}>
            <Typography>{name}</Typography>{' '}
            <Typography variant="pi" textColor="neutral600">
              {text(email === owners?.me ? 'owner.me' : 'owner.person')}
            </Typography>
          </ComboboxOption>
        ))}
        {(owners?.teams ?? []).map((team) => (
          <ComboboxOption key={team} value={team} textValue={team}>
            <Typography>{team}</Typography>{' '}
            <Typography variant="pi" textColor="neutral600">
              {text('owner.isTeam')}
            </Typography>
          </ComboboxOption>
        ))}
      </Combobox>
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
};
