import { Button, Field, Flex, Modal, Radio, Textarea, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { DayField } from '../../../components/DayField';
import type { EntryRef, Verdict } from '../../../../../types';
import { MAX_MESSAGE } from '../../../../../types/defaults';
import { ModalFrame } from '../../../components/ModalFrame';
import { Problem } from '../../../components/Problem';
import { SaveFooter } from '../../../components/SaveFooter';
import { dayFromNow } from '../../../utils/days';
import { same } from '../../../utils/same';
import { useSettled } from '../../../utils/useSettled';
import { useText } from '../../../utils/useText';
import { VERDICTS } from '../model/verdicts';
import { inMonths, MONTHS } from './nextDates';
import type { ReviewWords, useReviewing } from './useReviewing';

interface ReviewDialogProps {
  readonly entries: readonly EntryRef[];
  /** The entry's title, where there is but one. */
  readonly title?: string;
  readonly verdict: Verdict;
  /** The locale's name that the verdict is on; all of them without it. */
  readonly localeName?: string;
  readonly reviewing: ReturnType<typeof useReviewing>;
  /** `done`: the verdict was stored. */
  readonly onClose: (done: boolean) => void;
}

/** A verdict on entries: what is to be done with them, a note, and when to look again. */
export const ReviewDialog = ({ entries, title, localeName, reviewing, onClose, ...given }: ReviewDialogProps) => {
  const text = useText();
  const [start] = useState<ReviewWords>({ verdict: given.verdict, note: '', nextAt: null });
  const [said, setSaid] = useState(start);
  const change = (part: Partial<ReviewWords>) => setSaid((before) => ({ ...before, ...part }));
  const tooLong = (said.note ?? '').trim().length > MAX_MESSAGE;
  const close = (done: boolean) => {
    reviewing.reset();
    onClose(done);
  };

  const save = useSettled(said, async (now) => {
    if (await reviewing.save(entries, { ...now, note: now.note?.trim() || null })) close(true);
  });

  return (
    <ModalFrame
      title={
        entries.length === 1 && title
          ? text('review.dialog.one', { title })
          : text('review.dialog.many', { count: entries.length })
      }
      dirty={!same(said, start)}
      onClose={() => close(false)}
    >
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          {Boolean(reviewing.error) && <Problem error={reviewing.error} title={text('common.failed')} />}
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
      </Modal.Body>
      <SaveFooter loading={reviewing.saving} disabled={tooLong} onSave={save} />
    </ModalFrame>
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
