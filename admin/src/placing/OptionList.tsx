import { Box, Field, Flex, Loader, TextButton, Typography, VisuallyHidden } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { useEffect, useId, useMemo, useState, type KeyboardEvent } from 'react';
import { styled } from 'styled-components';
import { placeKey } from '../../../engine';
import type { PlacementOption } from '../../../types';
import { useChannelText } from '../utils/useChannelText';
import { useText } from '../utils/useText';
import { missing, namesOfOption, optionsByStage, searchOptions } from './model';
import { useDescribe } from './useDescribe';
import { useNeedText } from './useNeedText';

/** More than a person reads through; the search finds the rest. */
const SHOWN = 80;

interface OptionListProps {
  /** Absent while they are on their way. */
  readonly options?: readonly PlacementOption[];
  readonly error?: unknown;
  readonly onRetry: () => void;
  readonly severalJourneys: boolean;
  readonly placed: ReadonlySet<string>;
  readonly onChoose: (option: PlacementOption) => void;
  /** Takes the width of what it stands in, and less height; else it is as a popover needs it. */
  readonly inline?: boolean;
}

/** Touchpoints under their stages, gaps first in each, found by typing; a combobox with its list always open. */
export const OptionList = ({
  options,
  error,
  onRetry,
  severalJourneys,
  placed,
  onChoose,
  inline = false,
}: OptionListProps) => {
  const text = useText();
  const need = useNeedText();
  const describe = useDescribe();
  const channelText = useChannelText();
  const listId = useId();
  const [search, setSearch] = useState('');
  const [active, setActive] = useState(0);

  const found = useMemo(
    () =>
      searchOptions(options ?? [], search, text('common.wholeStage')).filter((option) => !placed.has(placeKey(option))),
    [options, search, placed, text],
  );
  // Of more than can be shown the gaps are: the server has them first.
  const groups = useMemo(() => optionsByStage(found.slice(0, SHOWN)), [found]);
  const shown = groups.flatMap(({ items }) => items);
  // A list that stays open is for choosing several: the next search starts over.
  const choose = (option: PlacementOption) => {
    if (inline) {
      setSearch('');
      setActive(0);
    }
    onChoose(option);
  };
  const details = (option: PlacementOption) =>
    [option.channel && channelText(option.channel), need(option)].filter(Boolean).join(' · ');
  const stageTitle = ({ journeyName, stageName }: PlacementOption) =>
    severalJourneys ? text('common.labelled', { label: journeyName, value: stageName }) : stageName;
  const optionId = (index: number) => `${listId}-${index}`;

  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, listId]);

  const onKeyDown = (event: KeyboardEvent) => {
    const last = shown.length - 1;
    const moves: Record<string, number> = { ArrowDown: Math.min(active + 1, last), ArrowUp: Math.max(active - 1, 0) };
    const next = moves[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setActive(next);
    }
    const chosen = shown[active];
    if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      choose(chosen);
    }
  };

  return (
    <Flex direction="column" alignItems="stretch" width={inline ? '100%' : '32rem'} maxWidth={inline ? '100%' : '90vw'}>
      <Box padding={2}>
        <Field.Root>
          <Field.Input
            role="combobox"
            aria-label={text('panel.search')}
            aria-expanded
            aria-controls={listId}
            aria-activedescendant={shown[active] && optionId(active)}
            autoComplete="off"
            size="S"
            placeholder={text('panel.search')}
            startAction={<Search aria-hidden />}
            value={search}
            onChange={(event) => {
              setSearch(event.target.value);
              setActive(0);
            }}
            onKeyDown={onKeyDown}
          />
        </Field.Root>
      </Box>
      <List $inline={inline} id={listId} role="listbox" aria-label={text('panel.list')} aria-busy={!options && !error}>
        {groups.map(({ key, items }) => (
          <li key={key} role="presentation">
            <Group role="group" aria-labelledby={`${listId}-${key}`}>
              <Heading id={`${listId}-${key}`} role="presentation">
                <Typography variant="sigma" fontSize={1} textColor="neutral600">
                  {stageTitle(items[0]!)}
                </Typography>
              </Heading>
              {items.map((option) => {
                const index = shown.indexOf(option);
                return (
                  <Option
                    key={placeKey(option)}
                    id={optionId(index)}
                    role="option"
                    aria-selected={index === active}
                    title={option.touchpoint === null ? text('common.wholeStage.hint') : undefined}
                    onMouseEnter={() => setActive(index)}
                    onClick={() => choose(option)}
                  >
                    {/* Who only listens hears the stage with each place. */}
                    <Typography tag="span" fontWeight="bold" textColor="neutral800">
                      <VisuallyHidden>{`${option.stageName} · `}</VisuallyHidden>
                      {describe.touchpoint(namesOfOption(option))}
                      <VisuallyHidden>, </VisuallyHidden>
                    </Typography>
                    <Typography
                      tag="span"
                      variant="pi"
                      textColor={missing(option) > 0 ? 'danger600' : 'neutral600'}
                      fontWeight={missing(option) > 0 ? 'semiBold' : 'regular'}
                    >
                      {details(option)}
                    </Typography>
                  </Option>
                );
              })}
            </Group>
          </li>
        ))}
      </List>
      <Status
        options={options}
        error={error}
        onRetry={onRetry}
        hidden={found.length - shown.length}
        found={found.length}
      />
    </Flex>
  );
};

interface StatusProps extends Pick<OptionListProps, 'options' | 'error' | 'onRetry'> {
  readonly hidden: number;
  readonly found: number;
}

/** What stands below the list when it is not the whole truth. */
const Status = ({ options, error, onRetry, hidden, found }: StatusProps) => {
  const text = useText();
  if (options && found > 0 && hidden === 0) return null;
  return (
    <Flex role="status" padding={3} gap={2} justifyContent="center">
      {!options && !error && <Loader small>{text('common.loading')}</Loader>}
      {Boolean(error) && (
        <>
          <Typography textColor="danger600">{text('common.error.title')}</Typography>
          <TextButton onClick={onRetry}>{text('common.retry')}</TextButton>
        </>
      )}
      {options && (
        <Typography textColor="neutral600">
          {found === 0 ? text('panel.option.none') : text('panel.option.hidden', { count: hidden })}
        </Typography>
      )}
    </Flex>
  );
};

const List = styled.ul<{ $inline: boolean }>`
  max-height: ${({ $inline }) => ($inline ? '20rem' : '32rem')};
  overflow-y: auto;
  padding: ${({ theme }) => `0 ${theme.spaces[1]} ${theme.spaces[1]}`};
`;

const Group = styled.ul`
  padding: 0;
`;

/** Stays in view while its stage is scrolled through. */
const Heading = styled.li`
  position: sticky;
  top: 0;
  background: ${({ theme }) => theme.colors.neutral0};
  overflow-wrap: anywhere;
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]} ${theme.spaces[1]}`};
`;

const Option = styled.li`
  border-radius: ${({ theme }) => theme.borderRadius};
  cursor: pointer;
  display: flex;
  flex-direction: column;
  gap: 2px;
  overflow-wrap: anywhere;
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};

  &[aria-selected='true'] {
    background: ${({ theme }) => theme.colors.primary100};
  }
`;
