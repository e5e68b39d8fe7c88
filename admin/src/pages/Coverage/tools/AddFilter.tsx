import { Button, Popover } from '@strapi/design-system';
import { ChevronLeft, ChevronRight, Plus } from '@strapi/icons';
import { useState } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../../utils/useText';
import { FilterChoice } from './FilterChoice';
import { filtersOf, type Filter, type ToolFacts } from './filterModel';
import { Choice, Choices, Panel } from './Panel';
import { useFilterWords } from './useFilterWords';

/** The way to another filter: by what, then which. Only what the open view obeys is there. */
export const AddFilter = ({ facts }: { readonly facts: ToolFacts }) => {
  const text = useText();
  const words = useFilterWords(facts);
  const [open, setOpen] = useState(false);
  const [filter, setFilter] = useState<Filter | null>(null);
  const show = (next: boolean) => {
    setOpen(next);
    setFilter(null);
  };
  return (
    <Popover.Root open={open} onOpenChange={show}>
      <Popover.Trigger>
        <Button data-add size="S" variant="tertiary" startIcon={<Plus />}>
          {text('coverage.filters.add')}
        </Button>
      </Popover.Trigger>
      <Panel aria-label={text('coverage.filters.add')}>
        {filter ? (
          <>
            <Back
              onClick={() => setFilter(null)}
              aria-label={text('coverage.filters.back', { filter: words.label(filter) })}
            >
              <ChevronLeft width={12} height={12} aria-hidden />
              {words.label(filter)}
            </Back>
            <FilterChoice filter={filter} facts={facts} onDone={() => show(false)} />
          </>
        ) : (
          <Choices>
            {filtersOf(facts).map((each) => (
              <Choice key={each} data-choice onClick={() => setFilter(each)}>
                <Name>{words.label(each)}</Name>
                <ChevronRight width={12} height={12} aria-hidden />
              </Choice>
            ))}
          </Choices>
        )}
      </Panel>
    </Popover.Root>
  );
};

const Name = styled.span`
  flex: 1;
`;

const Back = styled(Choice)`
  color: ${({ theme }) => theme.colors.neutral600};
  font-weight: ${({ theme }) => theme.fontWeights.bold};
`;
