import { NO_SEGMENT } from '../../../../../types/defaults';
import { choosable } from '../../../utils/audiences';
import { dayFromNow } from '../../../utils/days';
import { useText } from '../../../utils/useText';
import { readComparison, writeComparison, type Comparison } from '../model/comparison';
import { AnyDay } from './AnyDay';
import type { ChoiceProps, ToolFacts } from './filterModel';
import { OneOf } from './OneOf';
import { useFilterWords } from './useFilterWords';

const NOTHING = 'nothing';
/** The choice of a day, whichever it is. */
const A_DAY = 'day';

/** What the grid can be compared with, side by side: another locale, another segment or another day. */
const comparisonsOf = ({ setup, segments, query }: ToolFacts): readonly Comparison[] => [
  ...setup.locales
    .filter(({ code }) => setup.locales.length > 1 && code !== query.locale)
    .map(({ code }) => ({ by: 'locale', value: code }) as const),
  ...(segments.length > 0 ? [null, NO_SEGMENT, ...choosable(segments).map(({ slug }) => slug)] : [])
    .filter((slug) => slug !== (query.segment ?? null))
    .map((slug) => ({ by: 'segment', value: slug }) as const),
];

/** What the grid is compared with. */
export const CompareChoice = ({ facts, onDone }: ChoiceProps) => {
  const text = useText();
  const { url, setUrl } = facts;
  const words = useFilterWords(facts);
  const day = url.compare?.by === 'at' ? url.compare.value : null;
  const choose = (chosen: string) => {
    if (chosen === A_DAY) return setUrl({ compare: { by: 'at', value: dayFromNow(30) } });
    setUrl({ compare: readComparison(chosen) });
    onDone();
  };
  return (
    <>
      <OneOf
        label={words.label('compare')}
        options={[
          { value: NOTHING, name: text('compare.nothing') },
          { value: A_DAY, name: text('compare.day') },
          ...comparisonsOf(facts).map((comparison) => ({
            value: writeComparison(comparison),
            name: text('common.labelled', { label: words.label(comparison.by), value: words.compared(comparison) }),
          })),
        ]}
        value={day ? A_DAY : url.compare ? writeComparison(url.compare) : NOTHING}
        onChoose={choose}
      />
      {day && (
        <AnyDay
          day={day}
          onChange={(value) => setUrl({ compare: value ? { by: 'at', value } : null })}
          onEscape={onDone}
        />
      )}
    </>
  );
};
