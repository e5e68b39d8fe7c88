type Part = 'year' | 'month' | 'day';

/** How a language writes a calendar day in figures. */
export interface DayWriting {
  /** The language, with the calendar and the figures that days are written in here. */
  readonly locale: string;
  readonly order: readonly Part[];
  /** Stands between the parts, without blanks; a blank where there is nothing else. */
  readonly separator: string;
  /** Stands behind the last part, in some languages. */
  readonly ending: string;
  /** A day, `YYYY-MM-DD`, as this language writes it. */
  readonly write: (day: string) => string;
  /** The parts by name, in the language's order: "month/day/year". */
  readonly form: (names: Readonly<Record<Part, string>>) => string;
}

const isPart = (type: string): type is Part => type === 'year' || type === 'month' || type === 'day';

/** Marks that only say in which direction text runs. */
const DIRECTION = /[\u200e\u200f\u061c]/g;

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** How the language of this locale writes days: what {@link readDay} reads, and what its field displays. */
export const writingOf = (language: string): DayWriting => {
  const locale = new Intl.Locale(language, { calendar: 'gregory', numberingSystem: 'latn' }).toString();
  const format = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: 'UTC',
  });
  const parts = format
    .formatToParts(utc('2026-12-18'))
    .map(({ type, value }) => ({ type, value: value.replace(DIRECTION, '') }));
  const last = parts.at(-1);
  const between = parts.find(({ type, value }, at) => at > 0 && type === 'literal' && value !== '');
  return {
    locale,
    order: parts.map(({ type }) => type).filter(isPart),
    separator: between?.value.trim() || ' ',
    ending: last?.type === 'literal' ? last.value.trim() : '',
    write: (day) => format.format(utc(day)),
    form: (names) => parts.map(({ type, value }) => (isPart(type) ? names[type] : value)).join(''),
  };
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const partsOf = (text: string, { order, separator, ending }: DayWriting): Partial<Record<Part, string>> => {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return { year: iso[1], month: iso[2], day: iso[3] };
  const figures = order.map((part) => (part === 'year' ? '(\\d{4}|\\d{2})' : '(\\d{1,2})'));
  const between = separator === ' ' ? '\\s+' : `\\s*${escaped(separator)}\\s*`;
  const found = new RegExp(`^${figures.join(between)}\\s*(?:${escaped(ending)})?$`).exec(text);
  return found ? Object.fromEntries(order.map((part, at) => [part, found[at + 1]])) : {};
};

/** How far from now a year may be that is written with its last two figures. */
const NEAR = 20;
/** Other years are slips of a finger. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

const yearOf = (figures: string, now: number): number | null => {
  if (figures.length === 4) return Number(figures);
  const century = now - (now % 100);
  const years = [century - 100, century, century + 100].map((start) => start + Number(figures));
  return years.find((year) => Math.abs(year - now) <= NEAR) ?? null;
};

/**
 * The day, `YYYY-MM-DD`, that was typed as this language writes it, or as `YYYY-MM-DD`; `null` for anything else. Nothing is
 * guessed: a day that is not in the calendar, another order or another language's separator is no day.
 */
export const readDay = (typed: string, writing: DayWriting, now = new Date().getFullYear()): string | null => {
  const { year, month, day } = partsOf(typed.replace(DIRECTION, '').trim(), writing);
  if (!year || !month || !day) return null;
  const full = yearOf(year, now);
  if (full === null || full < FIRST_YEAR || full > LAST_YEAR) return null;
  const date = new Date(Date.UTC(full, Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return exists ? date.toISOString().slice(0, 10) : null;
};
