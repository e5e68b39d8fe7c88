import { useText } from '../utils/useText';
import { SegmentsField } from './SegmentsField';

interface AudienceFieldProps {
  readonly segments: readonly { readonly slug: string; readonly name: string }[];
  /** Slugs of those chosen; empty: everyone. */
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

/** Which visitors a placement is for. */
export const AudienceField = (props: AudienceFieldProps) => {
  const text = useText();
  return (
    <SegmentsField
      name="segments"
      label={text('add.segments')}
      hint={text('add.segments.hint')}
      placeholder={text('common.everyone')}
      {...props}
    />
  );
};
