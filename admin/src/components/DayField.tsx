import { DatePicker, Typography } from '@strapi/design-system';
import { useId, useMemo, useRef, useState, type ChangeEvent, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { toDay } from '../utils/days';
import { isFieldOpen, wouldEmptyField } from '../utils/fieldKeys';
import { readDay, writingOf } from '../utils/readDay';
import { useText } from '../utils/useText';
import { useTypedField } from './typedFields';

interface DayFieldProps {
  /** A calendar day, `YYYY-MM-DD`; anything else counts as no day. */
  readonly value: string | null | undefined;
  readonly onChange: (day: string | null) => void;
  /** The first day that may be chosen, `YYYY-MM-DD`. */
  readonly min?: string;
  readonly size?: 'S' | 'M';
  /** For a field without a label of its own. */
  readonly label?: string;
  readonly placeholder?: string;
}

/** What is in the field: the day it was given, or what was typed since, which may have turned out to be no day. */
type Held = 'given' | 'typed' | 'unreadable' | 'early';

/**
 * The design system's picker reads a date's day in UTC, but gives a day back as its first moment in the person's time zone
 * (https://github.com/strapi/design-system/issues/1891).
 */
const toPicker = (day: string | null | undefined): Date | undefined => {
  const date = new Date(`${(day ?? '').slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
};

/** There is no other way to make the picker close its calendar. */
const closeCalendar = () => flushSync(() => window.dispatchEvent(new Event('blur')));

/**
 * A calendar day, picked, or typed as the person's language writes it. It has no time zone, from the server to the screen and
 * back. What is typed is read here: the picker would make some other day of what does not fit. Where it is no day, the field
 * says so, keeps what was typed, and goes on standing for the day it was given.
 */
export const DayField = ({ value, onChange, min, size, label, placeholder }: DayFieldProps) => {
  const text = useText();
  const { locale } = useIntl();
  const writing = useMemo(() => writingOf(locale), [locale]);
  const field = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const faultId = useId();
  const [held, setHeld] = useState<Held>('given');
  const given = (value ?? '').slice(0, 10);
  // The picker rewrites its day only for another date: so also when the same day was typed in another way.
  const [shown, setShown] = useState({ given, times: 0 });
  const date = useMemo(() => toPicker(shown.given), [shown]);
  const show = (day: string) => {
    setShown({ given: day, times: shown.times + 1 });
    setHeld('given');
  };
  if (given !== shown.given) show(given);

  const take = (day: string) => {
    show(given);
    if (day !== given) onChange(day || null);
  };

  /** Takes in what was typed; says whether it is a day, or nothing. */
  const settle = (): boolean => {
    if (held === 'given') return true;
    const typed = input.current?.value.trim() ?? '';
    const day = typed && readDay(typed, writing);
    const fault = day === null ? 'unreadable' : min && day && day < min ? 'early' : null;
    if (fault) setHeld(fault);
    else take(day ?? '');
    return !fault;
  };

  useTypedField({
    pending: held !== 'given',
    settle: () => {
      const settled = settle();
      if (!settled) input.current?.focus();
      return settled;
    },
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const open = isFieldOpen(event);
    // Here the picker would empty the field. It heeds React's event: the browser's stays for the dialog or popover around.
    if (wouldEmptyField(event)) Object.assign(event, { defaultPrevented: true });
    // Of what was typed and not left yet the picker's calendar knows only what it makes of it.
    const chooses = event.key === 'Enter' || event.key.startsWith('Arrow');
    if (held === 'given' || !chooses) return;
    if (open) event.preventDefault();
    if (event.key === 'Enter' || open) settle();
    if (event.key === 'Enter' && open) closeCalendar();
  };

  /** The open calendar would swallow Tab. */
  const onTab = (event: KeyboardEvent) => {
    if (event.key !== 'Tab' || !field.current?.querySelector('[aria-expanded="true"]')) return;
    event.stopPropagation();
    closeCalendar();
  };

  const fault = held === 'unreadable' || held === 'early';
  return (
    <div
      ref={field}
      onKeyDownCapture={onTab}
      onChange={({ target }: ChangeEvent<HTMLDivElement>) => target === input.current && setHeld('typed')}
    >
      <DatePicker
        ref={input}
        size={size}
        locale={writing.locale}
        aria-label={label}
        placeholder={placeholder}
        clearLabel={text('common.clear')}
        minDate={toPicker(min)}
        value={date}
        hasError={fault}
        {...(fault && { 'aria-invalid': true, 'aria-describedby': faultId })}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          event.preventDefault();
          settle();
        }}
        onChange={(picked) => picked && take(toDay(picked))}
        onClear={() => take('')}
      />
      {fault && (
        <Fault id={faultId} tag="p" role="alert" variant="pi" textColor="danger600">
          {held === 'early'
            ? text('day.early', { day: writing.write(min ?? '') })
            : text('day.unreadable', {
                form: writing.form({ year: text('day.year'), month: text('day.month'), day: text('day.day') }),
                example: writing.write(`${new Date().getFullYear()}-12-18`),
              })}
        </Fault>
      )}
    </div>
  );
};

/** Also in a table, whose cells do not wrap. */
const Fault = styled(Typography)`
  white-space: normal;
`;
