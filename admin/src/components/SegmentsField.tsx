import { Field, MultiSelect, MultiSelectOption } from '@strapi/design-system';

interface SegmentsFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  /** What no segment means. */
  readonly placeholder: string;
  readonly segments: readonly { readonly slug: string; readonly name: string }[];
  /** Slugs of those chosen. */
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

/** Some of the site's segments. It is not there on a site without any. */
export const SegmentsField = ({ name, label, hint, placeholder, segments, value, onChange }: SegmentsFieldProps) =>
  segments.length === 0 ? null : (
    <Field.Root name={name} hint={hint}>
      <Field.Label>{label}</Field.Label>
      <MultiSelect
        placeholder={placeholder}
        value={[...value]}
        onChange={onChange}
        onClear={() => onChange([])}
        // The design system's own tags have buttons without a name.
        customizeContent={() =>
          segments
            .filter(({ slug }) => value.includes(slug))
            .map((one) => one.name)
            .join(', ')
        }
      >
        {segments.map((segment) => (
          <MultiSelectOption key={segment.slug} value={segment.slug}>
            {segment.name}
          </MultiSelectOption>
        ))}
      </MultiSelect>
      <Field.Hint />
    </Field.Root>
  );
