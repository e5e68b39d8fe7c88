import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useRef } from 'react';
import type { EntryRef, Suggestion } from '../../../../types';
import { useGetEntrySuggestionsQuery } from '../../services/suggestions';
import { useSeen } from '../../utils/useSeen';
import { useText } from '../../utils/useText';
import { cellKey, namesOf, type CellNames } from './model';
import { useDescribe } from './useDescribe';

interface SuggestionsProps {
  readonly of: EntryRef;
  /** The content locale on screen, whose words are read. */
  readonly locale?: string;
  readonly severalJourneys: boolean;
  /** Cells that the entry stands in already. */
  readonly placed: ReadonlySet<string>;
  readonly disabled?: boolean;
  readonly onAccept: (suggestion: Suggestion, names: CellNames) => void;
}

/** Where else the entry may belong. Asked for once the panel is on screen, so that nobody waits for it. */
export const Suggestions = ({ of, locale, severalJourneys, placed, disabled, onAccept }: SuggestionsProps) => {
  const text = useText();
  const sentinel = useRef<HTMLDivElement>(null);
  const seen = useSeen(sentinel);
  const { data } = useGetEntrySuggestionsQuery({ ...of, locale }, { skip: !seen, refetchOnMountOrArgChange: true });
  // One whose stage or touchpoint is gone since has no name, and can be nobody's place.
  const shown = (data?.data ?? []).flatMap((suggestion) => {
    const names = namesOf(suggestion, data!.meta.names);
    return names && !placed.has(cellKey(suggestion)) ? [{ suggestion, names }] : [];
  });
  return (
    <div ref={sentinel}>
      {shown.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2} aria-label={text('panel.suggestions')}>
          {shown.map(({ suggestion, names }) => (
            <SuggestionBox
              key={cellKey(suggestion)}
              suggestion={suggestion}
              names={names}
              segmentNames={data!.meta.names.segments}
              withJourney={severalJourneys}
              disabled={disabled}
              onAccept={() => onAccept(suggestion, names)}
            />
          ))}
        </Flex>
      )}
    </div>
  );
};

interface SuggestionBoxProps {
  readonly suggestion: Suggestion;
  readonly names: CellNames;
  readonly segmentNames: Readonly<Record<string, string>>;
  readonly withJourney: boolean;
  readonly disabled?: boolean;
  readonly onAccept: () => void;
}

/** One place, how sure it is, and the entry's own words that speak for it. */
const SuggestionBox = ({ suggestion, names, segmentNames, withJourney, disabled, onAccept }: SuggestionBoxProps) => {
  const text = useText();
  const describe = useDescribe();
  const strong = suggestion.confidence === 'strong';
  const cell = describe.cell(names);
  const segments = suggestion.segments.map((slug) => segmentNames[slug] ?? slug).join(', ');
  const details = [withJourney && names.journey, segments].filter(Boolean).join(' · ');
  return (
    <Box
      tag="li"
      padding={3}
      hasRadius
      background={strong ? 'alternative100' : 'neutral0'}
      borderColor={strong ? 'alternative200' : 'neutral200'}
    >
      <Flex gap={2} justifyContent="space-between" alignItems="center">
        <Flex direction="column" alignItems="flex-start" gap={1} minWidth={0}>
          <Typography
            variant="pi"
            fontWeight={strong ? 'bold' : undefined}
            textColor={strong ? 'alternative700' : 'neutral600'}
          >
            {text(strong ? 'panel.suggestion.strong' : 'panel.suggestion.possible')}
          </Typography>
          <Typography textColor="neutral800">{cell}</Typography>
          {details && (
            <Typography variant="pi" textColor={strong ? 'neutral700' : 'neutral600'}>
              {details}
            </Typography>
          )}
          {suggestion.words.length > 0 && (
            <Typography variant="pi" textColor={strong ? 'neutral700' : 'neutral600'}>
              {text('panel.suggestion.words', { words: suggestion.words.join(', ') })}
            </Typography>
          )}
        </Flex>
        <Button
          variant="ghost"
          size="S"
          disabled={disabled}
          aria-label={text('panel.suggestion.add', { cell })}
          onClick={onAccept}
        >
          {text('common.add')}
        </Button>
      </Flex>
    </Box>
  );
};
