import { Box, Button, Flex, Status, Typography } from '@strapi/design-system';
import { ExternalLink } from '@strapi/icons';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { ContentRef, Suggestion } from '../../../../../types';
import { Loading, LoadError } from '../../../components/states';
import { useDescribe } from '../../../placing/useDescribe';
import { entryPath } from '../../../utils/links';
import { useText } from '../../../utils/useText';
import { useContent } from '../context';
import { Key } from './Key';
import { PlacePicker } from './PlacePicker';
import { Suggestions } from './Suggestions';
import type { PlacedIn } from './placedIn';
import type { TriageDecision } from './triageModel';
import { useTriageEntry } from './useTriageEntry';
import { useTriageKeys } from './useTriageKeys';

interface TriageCardProps {
  readonly entry: ContentRef;
  /** Why it is placed for other locales than was chosen. */
  readonly because: PlacedIn['because'];
  /** What was decided about it already. */
  readonly decision: TriageDecision | undefined;
  readonly words: (decision: TriageDecision) => string;
  readonly canUndo: boolean;
  readonly onPlace: (place: Pick<Suggestion, 'journey' | 'stage' | 'touchpoint' | 'segments'>) => void;
  readonly onSkip: () => void;
  readonly onSetAside: () => void;
  readonly onUndo: () => void;
  readonly onMove: (by: -1 | 1) => void;
}

/** One entry, where it may belong, and what can be done with it: each by one key. */
export const TriageCard = (props: TriageCardProps) => {
  const { entry, because, decision, words, canUndo, onPlace, onSkip, onSetAside, onUndo, onMove } = props;
  const text = useText();
  const { setup, url } = useContent();
  const { localeName } = useDescribe();
  const found = useTriageEntry(entry);
  const { type, suggestions } = found;
  const [choosing, setChoosing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);

  // Who works by keyboard, or listens, is at the new entry at once.
  useEffect(() => heading.current?.focus(), [found.title]);

  const accept = (index: number) => {
    const suggestion = suggestions[index];
    if (suggestion) onPlace(suggestion);
  };
  const choose = () => setChoosing(true);
  const acceptLikely = () => {
    const [first] = suggestions;
    if (first?.confidence === 'strong') onPlace(first);
    // Nothing speaks clearly for any place: then accepting means choosing one.
    else if (!found.suggesting) choose();
  };
  useTriageKeys(
    { acceptLikely, accept, choose, skip: onSkip, setAside: onSetAside, undo: onUndo, move: onMove },
    !choosing,
  );

  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={{ initial: 4, medium: 8 }}>
      <Flex direction="column" alignItems="stretch" gap={6}>
        {found.loading && <Loading height="12rem" />}
        {Boolean(found.error) && <LoadError error={found.error} />}
        {found.title !== undefined && (
          <Flex direction="column" alignItems="flex-start" gap={2}>
            <Flex gap={2} wrap="wrap">
              <Typography variant="sigma" fontSize={1} textColor="neutral600">
                {type?.name ?? entry.contentType}
              </Typography>
              {found.status && (
                <Status size="XS" width="fit-content" variant={found.status === 'draft' ? 'secondary' : 'success'}>
                  <Typography variant="pi" fontWeight="bold">
                    {text(`content.status.${found.status === 'draft' ? 'draft' : 'published'}`)}
                  </Typography>
                </Status>
              )}
              {decision && <Typography textColor="primary600">{words(decision)}</Typography>}
            </Flex>
            <Heading ref={heading} tabIndex={-1}>
              {found.title}
            </Heading>
            <Excerpt>{found.excerpt || text('triage.noText')}</Excerpt>
            {type && (
              <OpenLink to={entryPath(type, entry.documentId, entry.locale)} target="_blank">
                {text('triage.open')} <ExternalLink width="1.2rem" height="1.2rem" aria-hidden />
              </OpenLink>
            )}
          </Flex>
        )}
        {because && (
          <Typography textColor="neutral800">
            {text(`triage.locale.${because}`, { locale: localeName(url.locale ?? entry.locale ?? '') })}
          </Typography>
        )}
        <Suggestions suggestions={suggestions} loading={found.suggesting} onChoose={onPlace} />
        <Flex gap={2} wrap="wrap" role="toolbar" aria-label={text('triage.actions')}>
          <PlacePicker
            open={choosing}
            onOpen={setChoosing}
            locale={url.locale ?? undefined}
            severalJourneys={setup.journeys > 1}
            onChoose={(option) => onPlace({ ...option, segments: [] })}
          />
          <Button variant="tertiary" onClick={onSkip} endIcon={<Key>S</Key>}>
            {text('triage.skip')}
          </Button>
          <Button variant="tertiary" onClick={onSetAside} endIcon={<Key>N</Key>}>
            {text('unplaced.setAside')}
          </Button>
          <Button variant="tertiary" disabled={!canUndo} onClick={onUndo} endIcon={<Key>U</Key>}>
            {text('bulk.undo')}
          </Button>
        </Flex>
        <Typography variant="pi" textColor="neutral600">
          {text('triage.keys')}
        </Typography>
      </Flex>
    </Box>
  );
};

const Heading = styled.h2`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[4]};
  font-weight: ${({ theme }) => theme.fontWeights.bold};
  line-height: ${({ theme }) => theme.lineHeights[2]};
  overflow-wrap: anywhere;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 4px;
  }
`;

const Excerpt = styled.p`
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: ${({ theme }) => theme.fontSizes[3]};
  line-height: ${({ theme }) => theme.lineHeights[6]};
  max-width: 72rem;
  min-height: 4.8rem;
  overflow-wrap: anywhere;
`;

const OpenLink = styled(Link)`
  align-items: center;
  color: ${({ theme }) => theme.colors.primary600};
  display: inline-flex;
  font-size: ${({ theme }) => theme.fontSizes[2]};
  gap: ${({ theme }) => theme.spaces[1]};
`;
