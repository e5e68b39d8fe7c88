import { DateTimePicker, Field, Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useText } from '../utils/useText';
import type { PlacementItem } from './model';

interface PlacementDatesProps {
  readonly draft: PlacementItem;
  /** The end is not after the start. */
  readonly wrong: boolean;
  readonly onChange: (part: Pick<PlacementItem, 'startsAt'> | Pick<PlacementItem, 'endsAt'>) => void;
}

const toDate = (instant: string | null) => (instant ? new Date(instant) : null);

/** From when until when a placement is shown, in the time zone of whoever looks. */
export const PlacementDates = ({ draft, wrong, onChange }: PlacementDatesProps) => {
  const text = useText();
  const { locale } = useIntl();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Field.Root name="startsAt">
        <Field.Label>{text('panel.startsAt')}</Field.Label>
        <DateTimePicker
          dateLabel={text('panel.startsAt.date')}
          timeLabel={text('panel.startsAt.time')}
          clearLabel={text('panel.date.clear')}
          locale={locale}
          value={toDate(draft.startsAt)}
          onChange={(date) => onChange({ startsAt: date ? date.toISOString() : null })}
          onClear={() => onChange({ startsAt: null })}
        />
      </Field.Root>
      <Field.Root name="endsAt" error={wrong ? text('panel.dates.wrong') : undefined} hint={text('panel.endsAt.hint')}>
        <Field.Label>{text('panel.endsAt')}</Field.Label>
        <DateTimePicker
          dateLabel={text('panel.endsAt.date')}
          timeLabel={text('panel.endsAt.time')}
          clearLabel={text('panel.date.clear')}
          locale={locale}
          value={toDate(draft.endsAt)}
          onChange={(date) => onChange({ endsAt: date ? date.toISOString() : null })}
          onClear={() => onChange({ endsAt: null })}
        />
        <Field.Error />
        <Field.Hint />
      </Field.Root>
    </Flex>
  );
};
