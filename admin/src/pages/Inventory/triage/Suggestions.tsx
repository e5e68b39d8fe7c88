import { Button, Flex, Typography } from '@strapi/design-system';
import { Fragment } from 'react';
import { styled } from 'styled-components';
import { placeKey } from '../../../../../engine';
import type { Suggestion } from '../../../../../types';
import { useReason } from '../../../placing/useReason';
import { useText } from '../../../utils/useText';
import { Key } from './Key';
import { usePlaceNames } from './usePlaceNames';

interface TriageSuggestionsProps {
  readonly suggestions: readonly Suggestion[];
  readonly loading: boolean;
  readonly onChoose: (place: Suggestion) => void;
}

/** As many as there are keys for. */
const SHOWN = 3;

/** The one that is offered first of all. What is only possible is a guess: nobody should take it over without looking. */
const isStrongFirst = ({ confidence }: Suggestion, index: number): boolean => index === 0 && confidence === 'strong';

/** Where an entry may belong, best first, and why. A person accepts, or does not. */
export const Suggestions = ({ suggestions, loading, onChoose }: TriageSuggestionsProps) => {
  const text = useText();
  const names = usePlaceNames();
  const reasonOf = useReason();
  return (
    <section aria-label={text('triage.suggestions')} aria-busy={loading}>
      <Typography tag="h3" variant="sigma" fontSize={1} textColor="neutral600">
        {text('triage.suggestions')}
      </Typography>
      {suggestions.length === 0 && (
        <Typography tag="p" textColor="neutral600">
          {text(loading ? 'triage.suggestions.loading' : 'triage.suggestions.none')}
        </Typography>
      )}
      <Flex tag="ol" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {suggestions.slice(0, SHOWN).map((suggestion, index) => (
          <Line key={placeKey(suggestion)}>
            <Button
              variant={isStrongFirst(suggestion, index) ? 'default' : 'secondary'}
              onClick={() => onChoose(suggestion)}
              endIcon={
                isStrongFirst(suggestion, index) ? (
                  <Fragment>
                    <Key>A</Key> <Key>1</Key>
                  </Fragment>
                ) : (
                  <Key>{index + 1}</Key>
                )
              }
            >
              {names.place(suggestion)}
            </Button>
            <Typography variant="pi" textColor="neutral600">
              {[
                text(`triage.confidence.${suggestion.confidence}`),
                suggestion.segments.length > 0 &&
                  text('triage.for', { segments: names.segmentNames(suggestion.segments) }),
                reasonOf(suggestion),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Typography>
          </Line>
        ))}
      </Flex>
    </section>
  );
};

const Line = styled.li`
  align-items: center;
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[3]}`};
`;
