import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { placeKey } from '../../../../engine';
import type { EntrySuggestions, Suggestion } from '../../../../types';
import { namesOf, type CellNames } from '../../placing/model';
import { useDescribe } from '../../placing/useDescribe';
import { useReason } from '../../placing/useReason';
import { useText } from '../../utils/useText';

interface PanelSuggestionsProps {
  readonly suggestions: EntrySuggestions;
  readonly severalJourneys: boolean;
  /** Cells that the entry stands in already. */
  readonly placed: ReadonlySet<string>;
  readonly disabled?: boolean;
  readonly onAccept: (suggestion: Suggestion, names: CellNames) => void;
}

/** Where else the entry may belong. Nothing where nothing speaks for any place. */
export const Suggestions = ({ suggestions, severalJourneys, placed, disabled, onAccept }: PanelSuggestionsProps) => {
  const text = useText();
  const { data, meta } = suggestions;
  // One whose stage or touchpoint is gone since has no name, and can be nobody's place.
  const shown = data.flatMap((suggestion) => {
    const names = namesOf(suggestion, meta.names);
    return names && !placed.has(placeKey(suggestion)) ? [{ suggestion, names }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2} aria-label={text('panel.suggestions')}>
      {shown.map(({ suggestion, names }) => (
        <SuggestionBox
          key={placeKey(suggestion)}
          suggestion={suggestion}
          names={names}
          segmentNames={meta.names.segments}
          withJourney={severalJourneys}
          disabled={disabled}
          onAccept={() => onAccept(suggestion, names)}
        />
      ))}
    </Flex>
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

/** One place, how sure it is, and the reason. */
const SuggestionBox = ({ suggestion, names, segmentNames, withJourney, disabled, onAccept }: SuggestionBoxProps) => {
  const text = useText();
  const describe = useDescribe();
  const reason = useReason()(suggestion);
  const strong = suggestion.confidence === 'strong';
  const cell = describe.cell(names);
  const segments = suggestion.segments.map((slug) => segmentNames[slug] ?? slug).join(', ');
  const details = [withJourney && names.journey, segments].filter(Boolean).join(' · ');
  return (
    <Box
      tag="li"
      padding={3}
      paddingTop={1}
      hasRadius
      background={strong ? 'alternative100' : 'neutral0'}
      borderColor={strong ? 'alternative200' : 'neutral200'}
    >
      <Flex gap={2} justifyContent="space-between" alignItems="center">
        <Typography
          variant="pi"
          fontWeight={strong ? 'bold' : undefined}
          textColor={strong ? 'alternative700' : 'neutral600'}
        >
          {text(strong ? 'panel.suggestion.strong' : 'panel.suggestion.possible')}
        </Typography>
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
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Typography textColor="neutral800">{cell}</Typography>
        {details && (
          <Typography variant="pi" textColor={strong ? 'neutral700' : 'neutral600'}>
            {details}
          </Typography>
        )}
        {reason && (
          <Typography variant="pi" textColor={strong ? 'neutral700' : 'neutral600'}>
            {reason}
          </Typography>
        )}
      </Flex>
    </Box>
  );
};
