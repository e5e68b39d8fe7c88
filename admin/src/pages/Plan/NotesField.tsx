import { Field, Textarea } from '@strapi/design-system';
import { useState, type ChangeEvent } from 'react';
import { same } from '../../utils/same';

interface NotesFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: readonly string[];
  readonly readOnly?: boolean;
  readonly onChange: (notes: string[]) => void;
}

const toNotes = (source: string) =>
  source
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Short notes, one per line. What is typed stays as it is; the list follows from it. */
export const NotesField = ({ name, label, hint, value, readOnly, onChange }: NotesFieldProps) => {
  const [typed, setTyped] = useState(() => value.join('\n'));
  const shown = same(toNotes(typed), value) ? typed : value.join('\n');
  return (
    <Field.Root name={name} hint={hint}>
      <Field.Label>{label}</Field.Label>
      <Textarea
        value={shown}
        readOnly={readOnly}
        onChange={(event: ChangeEvent<HTMLTextAreaElement>) => {
          setTyped(event.target.value);
          onChange(toNotes(event.target.value));
        }}
      />
      <Field.Hint />
    </Field.Root>
  );
};
