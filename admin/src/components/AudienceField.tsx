import { Field, MultiSelect, MultiSelectOption } from '@strapi/design-system';
import { useText } from '../utils/useText';

interface AudienceFieldProps {
  readonly segments: readonly { readonly slug: string; readonly name: string }[];
  /** Slugs of those chosen; empty: everyone. */
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

/** Which visitors a placement is for. It is not there on a site without segments. */
export const AudienceField = ({ segments, value, onChange }: AudienceFieldProps) => {
  const text = useText();
  if (segments.length === 0) return null;
  return (
    <Field.Root name="segments" hint={text('add.segments.hint')}>
      <Field.Label>{text('add.segments')}</Field.Label>
      <MultiSelect
        withTags
        placeholder={text('common.everyone')}
        value={[...value]}
        onChange={onChange}
        onClear={() => onChange([])}
      >
        {segments.map(({ slug, name }) => (
          <MultiSelectOption key={slug} value={slug}>
            {name}
          </MultiSelectOption>
        ))}
      </MultiSelect>
      <Field.Hint />
    </Field.Root>
  );
};
