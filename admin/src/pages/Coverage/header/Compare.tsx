import { Box, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { DayField } from '../../../components/DayField';
import type { CoverageQuery, Segment, Setup } from '../../../../../types';
import { NO_SEGMENT } from '../../../../../types/defaults';
import { audienceName, choosable } from '../../../utils/audiences';
import { dayFromNow } from '../../../utils/days';
import { useText } from '../../../utils/useText';
import { readComparison, writeComparison, type Comparison } from '../model/comparison';
import type { CoverageUrl, SetCoverageUrl } from '../model/useCoverageUrl';

interface CompareProps {
  readonly setup: Setup;
  readonly segments: readonly Segment[];
  readonly query: CoverageQuery;
  readonly url: CoverageUrl;
  readonly setUrl: SetCoverageUrl;
}

const NOTHING = 'nothing';
/** The select's option for a day, whichever it is. */
const A_DAY = 'day';

/** What the grid is compared with, side by side: another locale, another segment or another day. */
export const Compare = ({ setup, segments, query, url, setUrl }: CompareProps) => {
  const text = useText();
  const label = text('compare.label');
  const isDay = url.compare?.by === 'at';
  const value = !url.compare ? NOTHING : isDay ? A_DAY : writeComparison(url.compare);
  const segmentName = (slug: string) => segments.find((one) => one.slug === slug)?.name ?? slug;
  const choices: readonly (readonly [Comparison, string])[] = [
    ...setup.locales
      .filter(({ code }) => setup.locales.length > 1 && code !== query.locale)
      .map(({ code, name }) => [{ by: 'locale', value: code }, name] as const),
    ...(segments.length > 0 ? [null, NO_SEGMENT, ...choosable(segments).map(({ slug }) => slug)] : [])
      .filter((slug) => slug !== (query.segment ?? null))
      .map((slug) => [{ by: 'segment', value: slug }, audienceName(slug, segmentName, text)] as const),
  ];
  const nameOf = ([{ by }, name]: readonly [Comparison, string]) => `${text(`coverage.filter.${by}`)}: ${name}`;
  const choose = (chosen: string) => {
    if (chosen === A_DAY) return setUrl({ compare: { by: 'at', value: dayFromNow(30) } });
    return setUrl({ compare: readComparison(chosen) });
  };
  return (
    <>
      <SingleSelect
        size="S"
        aria-label={label}
        value={value}
        onChange={(chosen) => choose(String(chosen))}
        customizeContent={(chosen) => {
          const choice = choices.find(([comparison]) => writeComparison(comparison) === chosen);
          const shown = choice ? nameOf(choice) : text(chosen === A_DAY ? 'compare.day' : 'compare.nothing');
          return `${label}: ${shown}`;
        }}
      >
        <SingleSelectOption value={NOTHING}>{text('compare.nothing')}</SingleSelectOption>
        <SingleSelectOption value={A_DAY}>{text('compare.day')}</SingleSelectOption>
        {choices.map((choice) => (
          <SingleSelectOption key={writeComparison(choice[0])} value={writeComparison(choice[0])}>
            {nameOf(choice)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      {isDay && (
        <Box>
          <DayField
            size="S"
            label={text('compare.day')}
            value={url.compare?.value}
            onChange={(value) => setUrl({ compare: value ? { by: 'at', value } : null })}
          />
        </Box>
      )}
    </>
  );
};
