import { DatePicker } from '@strapi/design-system';
import { useRef, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useIntl } from 'react-intl';
import { toDay } from '../utils/days';
import { useText } from '../utils/useText';

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

/**
 * The design system's picker reads a date's day in UTC, but gives a day back as its first moment in the person's time zone
 * (https://github.com/strapi/design-system/issues/1891).
 */
const toPicker = (day: string | null | undefined): Date | undefined => {
  const date = new Date(`${(day ?? '').slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
};

/** A calendar day, picked, or typed as the person's language writes it. It has no time zone, from the server to the screen and back. */
export const DayField = ({ value, onChange, min, size, label, placeholder }: DayFieldProps) => {
  const text = useText();
  const { locale } = useIntl();
  const field = useRef<HTMLDivElement>(null);

  /** The open calendar would swallow Tab. It closes when the window loses focus, and there is no other way to make it close. */
  const leave = (event: KeyboardEvent) => {
    const isOpen = field.current?.querySelector('[aria-expanded="true"]');
    if (event.key !== 'Tab' || !isOpen) return;
    event.stopPropagation();
    flushSync(() => window.dispatchEvent(new Event('blur')));
  };

  return (
    <div ref={field} onKeyDownCapture={leave}>
      <DatePicker
        size={size}
        locale={locale}
        aria-label={label}
        placeholder={placeholder}
        clearLabel={text('common.clear')}
        minDate={toPicker(min)}
        value={toPicker(value)}
        onChange={(date) => onChange(date ? toDay(date) : null)}
        onClear={() => onChange(null)}
      />
    </div>
  );
};
