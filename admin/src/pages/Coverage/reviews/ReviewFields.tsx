import { Button, Field, Flex, Radio, Textarea, Typography } from '@strapi/design-system';
import { DayField } from '../../../components/DayField';
import type { Verdict } from '../../../../../types';
import { MAX_MESSAGE } from '../../../../../types/defaults';
import { dayFromNow } from '../../../utils/days';
import { useText } from '../../../utils/useText';
import { VERDICTS } from '../model/verdicts';
import { inMonths, MONTHS } from './nextDates';
import type { ReviewWords } from './useReviewing';

/** What the form begins with. */
export const startOf = (verdict: Verdict): ReviewWords => ({ verdict, note: '', nextAt: null });

/** The note is longer than what can be stored. */
export const isTooLong = ({ note }: ReviewWords): boolean => (note ?? '').trim().length > MAX_MESSAGE;

/** What is said as it is sent: an empty note is none. */
export const toGive = (said: ReviewWords): ReviewWords => ({ ...said, note: said.note?.trim() || null });

interface ReviewFieldsProps {
  readonly said: ReviewWords;
  readonly onChange: (said: ReviewWords) => void;
  /** The locale's name that it is about; all of them without it. */
  readonly localeName?: string;
}

/** The fields of a decision on entries: what is to be done with them, when to look again, and a note. */
export const ReviewFields = ({ said, onChange, localeName }: ReviewFieldsProps) => {
  const text = useText();
  const change = (part: Partial<ReviewWords>) => onChange({ ...said, ...part });
  const tooLong = isTooLong(said);
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Field.Root name="verdict">
        <Field.Label>{text('review.verdict')}</Field.Label>
        <Radio.Group
          aria-label={text('review.verdict')}
          value={said.verdict}
          onValueChange={(verdict) => change({ verdict: verdict as Verdict })}
        >
          <Flex direction="column" alignItems="flex-start" gap={3}>
            {VERDICTS.map((verdict) => (
              <Radio.Item key={verdict} value={verdict}>
                {text(`review.verdict.${verdict}.long`)}
              </Radio.Item>
            ))}
          </Flex>
        </Radio.Group>
      </Field.Root>
      <NextDate verdict={said.verdict} value={said.nextAt ?? null} onChange={(nextAt) => change({ nextAt })} />
      <Field.Root
        name="note"
        hint={text('review.note.hint')}
        error={tooLong ? text('review.note.long', { max: MAX_MESSAGE }) : undefined}
      >
        <Field.Label>{text('review.note')}</Field.Label>
        <Textarea value={said.note ?? ''} onChange={(event) => change({ note: event.target.value })} />
        {tooLong ? <Field.Error /> : <Field.Hint />}
      </Field.Root>
      {localeName && (
        <Typography variant="pi" textColor="neutral600">
          {text('review.dialog.locale', { locale: localeName })}
        </Typography>
      )}
    </Flex>
  );
};

interface NextDateProps {
  readonly verdict: Verdict;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

/** When to look again: the usual time, one of the usual spans, or a day. */
const NextDate = ({ verdict, value, onChange }: NextDateProps) => {
  const text = useText();
  return (
    <Field.Root name="nextAt" hint={text(verdict === 'good' ? 'review.next.hint.good' : 'review.next.hint')}>
      <Field.Label>{text('review.next')}</Field.Label>
      <Flex gap={2} wrap="wrap">
        {MONTHS.map((months) => {
          const day = inMonths(months, new Date());
          return (
            <Button
              key={months}
              size="S"
              variant={value === day ? 'secondary' : 'tertiary'}
              aria-pressed={value === day}
              onClick={() => onChange(value === day ? null : day)}
            >
              {text('review.next.months', { count: months })}
            </Button>
          );
        })}
        <DayField
          size="S"
          label={text('review.next')}
          placeholder={text('review.next.choose')}
          min={dayFromNow(1)}
          value={value}
          onChange={onChange}
        />
      </Flex>
      <Field.Hint />
    </Field.Root>
  );
};
