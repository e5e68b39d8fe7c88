import { Box, Button, Flex, TextButton, Typography } from '@strapi/design-system';
import { useState } from 'react';
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

/** Where else the entry may belong: the best place, and on demand the others and why. Nothing where nothing speaks for any. */
export const Suggestions = ({ suggestions, severalJourneys, placed, disabled, onAccept }: PanelSuggestionsProps) => {
  const text = useText();
  const reasonOf = useReason();
  const [open, setOpen] = useState(false);
  const { data, meta } = suggestions;
  // One whose stage or touchpoint is gone since has no name, and can be nobody's place.
  const found = data.flatMap((suggestion) => {
    const names = namesOf(suggestion, meta.names);
    return names && !placed.has(placeKey(suggestion)) ? [{ suggestion, names }] : [];
  });
  if (found.length === 0) return null;
  const more = found.length - 1;
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} aria-label={text('panel.suggestions')}>
        {(open ? found : found.slice(0, 1)).map(({ suggestion, names }) => (
          <SuggestionBox
            key={placeKey(suggestion)}
            suggestion={suggestion}
            names={names}
            segmentNames={meta.names.segments}
            withJourney={severalJourneys}
            withReason={open}
            disabled={disabled}
            onAccept={() => onAccept(suggestion, names)}
          />
        ))}
      </Flex>
      {(more > 0 || reasonOf(found[0]!.suggestion)) && (
        <Flex>
          <TextButton aria-expanded={open} onClick={() => setOpen(!open)}>
            {text(open ? 'panel.suggestions.fewer' : 'panel.suggestions.more', { count: more })}
          </TextButton>
        </Flex>
      )}
    </Flex>
  );
};

interface SuggestionBoxProps {
  readonly suggestion: Suggestion;
  readonly names: CellNames;
  readonly segmentNames: Readonly<Record<string, string>>;
  readonly withJourney: boolean;
  /** With the reason that speaks for it, where there is one. */
  readonly withReason: boolean;
  readonly disabled?: boolean;
  readonly onAccept: () => void;
}

/** One place, and how sure it is. */
const SuggestionBox = ({ suggestion, names, segmentNames, withJourney, withReason, ...rest }: SuggestionBoxProps) => {
  const { disabled, onAccept } = rest;
  const text = useText();
  const describe = useDescribe();
  const reason = useReason()(suggestion);
  const strong = suggestion.confidence === 'strong';
  const cell = describe.cell(names);
  const segments = suggestion.segments.map((slug) => segmentNames[slug] ?? slug).join(', ');
  const details = [withJourney && names.journey, segments].filter(Boolean).join(' · ');
  const quiet = strong ? 'neutral700' : 'neutral600';
  return (
    <Box
      tag="li"
      padding={2}
      paddingLeft={3}
      hasRadius
      background={strong ? 'alternative100' : 'neutral0'}
      borderColor={strong ? 'alternative200' : 'neutral200'}
      style={{ overflowWrap: 'anywhere' }}
    >
      <Flex gap={2} justifyContent="space-between" alignItems="center">
        <Box minWidth={0}>
          <Typography
            variant="pi"
            fontWeight={strong ? 'bold' : undefined}
            textColor={strong ? 'alternative700' : 'neutral600'}
          >
            {text(strong ? 'panel.suggestion.strong' : 'panel.suggestion.possible')}
          </Typography>{' '}
          <Typography variant="pi" textColor="neutral800">
            {cell}
          </Typography>
        </Box>
        <Button
          variant="ghost"
          size="S"
          disabled={disabled}
          // A word in a box where long names may break anywhere.
          style={{ flexShrink: 0, overflowWrap: 'normal' }}
          aria-label={text('panel.suggestion.add', { cell })}
          onClick={onAccept}
        >
          {text('common.add')}
        </Button>
      </Flex>
      {details && (
        <Typography tag="p" variant="pi" textColor={quiet}>
          {details}
        </Typography>
      )}
      {withReason && reason && (
        <Typography tag="p" variant="pi" textColor={quiet}>
          {reason}
        </Typography>
      )}
    </Box>
  );
};
