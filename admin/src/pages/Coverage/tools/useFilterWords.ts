import { useIntl } from 'react-intl';
import { NOBODY } from '../../../../../engine';
import { useOwnerName } from '../../../components/useOwnerName';
import { parseDay } from '../../../utils/days';
import { useText, useTextOr } from '../../../utils/useText';
import type { Comparison } from '../model/comparison';
import { ALL_LOCALES } from '../model/useCoverageUrl';
import { defaultLocale, type Filter, type ToolFacts } from './filterModel';

/** So many values are named; the others are counted. */
const NAMED = 2;

const inShort = (names: readonly string[]): string =>
  [names.slice(0, NAMED).join(', '), ...(names.length > NAMED ? [`+${names.length - NAMED}`] : [])].join(' ');

/** What the filters and their values are called. */
export const useFilterWords = ({ setup, names, url }: ToolFacts) => {
  const text = useText();
  const textOr = useTextOr();
  const { formatDate } = useIntl();
  const ownerName = useOwnerName();

  const words = {
    locale: (code: string) => (code === ALL_LOCALES ? text('common.allLocales') : names.locale(code)),
    owner: (owner: string) => (owner === NOBODY ? text('coverage.filter.nobody') : ownerName(owner)),
    channel: (channel: string) => textOr(`channel.${channel}`, channel),
    day: (day: string | null) =>
      day ? formatDate(parseDay(day), { dateStyle: 'medium' }) : text('coverage.filter.at.now'),
    compared: ({ by, value }: Comparison): string => {
      if (by === 'at') return words.day(value);
      return by === 'segment' ? names.audience(value) : words.locale(value ?? ALL_LOCALES);
    },
  };

  /** The values of each filter, by name. */
  const valuesOf: Readonly<Record<Filter, () => readonly string[]>> = {
    locale: () => [words.locale(url.locale ?? defaultLocale(setup) ?? ALL_LOCALES)],
    segment: () => [names.audience(url.segment)],
    types: () => url.contentTypes.map(names.contentType),
    at: () => [words.day(url.at)],
    owner: () => url.owners.map(words.owner),
    channel: () => url.channels.map(words.channel),
    state: () => url.states.map((state) => text(`state.${state}`)),
    compare: () => (url.compare ? [words.compared(url.compare)] : []),
  };

  return {
    ...words,
    label: (filter: Filter): string => text(filter === 'compare' ? 'compare.label' : `coverage.filter.${filter}`),
    /** What a filter is set to, in full. */
    values: (filter: Filter): string => valuesOf[filter]().join(', '),
    /** The same, short enough for a chip. */
    short: (filter: Filter): string => inShort(valuesOf[filter]()),
  };
};
