import { Button, Flex } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { useText } from '../../../utils/useText';
import { AddFilter } from './AddFilter';
import { Chip } from './Chip';
import { FilterChoice } from './FilterChoice';
import { filtersOf, setFilters, USUAL, type Filter, type ToolFacts } from './filterModel';
import { useFilterWords } from './useFilterWords';

/** Only the grid has it. It is set in its *View*, and hides rows like a filter: so it is named and taken off like one. */
const ONLY_GAPS = 'onlyGaps';

/** The filters that are set, as chips, and the way to set another one. The locale is always named: the figures are of it. */
export const Filters = ({ facts }: { readonly facts: ToolFacts }) => {
  const text = useText();
  const words = useFilterWords(facts);
  const { url, setUrl } = facts;
  const set = setFilters(facts);
  const onlyGaps = url.tab === 'grid' && url.onlyGaps;
  const named = filtersOf(facts).filter((filter) => filter === 'locale' || set.includes(filter));
  const chips: readonly (Filter | typeof ONLY_GAPS)[] = onlyGaps ? [...named, ONLY_GAPS] : named;
  const { group, leave } = useFocusKept(chips.length + set.length);

  const clear = () => {
    leave(chips.length);
    setUrl(Object.assign({}, ...set.map((filter) => USUAL[filter]), onlyGaps ? { onlyGaps: false } : {}));
  };
  return (
    <Flex ref={group} role="group" aria-label={text('coverage.filters')} gap={2} wrap="wrap">
      {chips.map((chip, index) =>
        chip === ONLY_GAPS ? (
          <Chip
            key={chip}
            text={text('coverage.onlyGaps')}
            onRemove={() => {
              leave(index);
              setUrl({ onlyGaps: false });
            }}
          />
        ) : (
          <Chip
            key={chip}
            label={words.label(chip)}
            text={text('common.labelled', { label: words.label(chip), value: words.short(chip) })}
            title={text('common.labelled', { label: words.label(chip), value: words.values(chip) })}
            choice={(close) => (
              <FilterChoice
                filter={chip}
                facts={{
                  ...facts,
                  // What is chosen may be what is usual: then the chip is gone.
                  setUrl: (...change) => {
                    leave(index);
                    setUrl(...change);
                  },
                }}
                onDone={close}
              />
            )}
            onRemove={
              set.includes(chip)
                ? () => {
                    leave(index);
                    setUrl(USUAL[chip]);
                  }
                : undefined
            }
          />
        ),
      )}
      <AddFilter facts={facts} />
      {set.length + (onlyGaps ? 1 : 0) > 1 && (
        <Button variant="ghost" size="S" onClick={clear}>
          {text('coverage.filters.clear')}
        </Button>
      )}
    </Flex>
  );
};

/**
 * Keeps the keyboard among the chips when one of them goes: `leave` says at which place that is about to happen, and the one
 * that takes this place gets the focus, or else what stands behind the last chip.
 */
const useFocusKept = (count: number) => {
  const group = useRef<HTMLDivElement>(null);
  const left = useRef<number | null>(null);
  const before = useRef(count);
  useEffect(() => {
    const fewer = count < before.current;
    before.current = count;
    if (!fewer || left.current === null) return;
    const chips = group.current?.querySelectorAll<HTMLElement>('[data-chip]') ?? [];
    const next = chips[left.current] ?? group.current?.querySelector<HTMLElement>('[data-add]');
    left.current = null;
    next?.focus();
  }, [count]);
  return {
    group,
    leave: (index: number) => {
      left.current = index;
    },
  };
};
