import { Flex, IconButton, Typography, VisuallyHidden } from '@strapi/design-system';
import { CheckCircle, ChevronLeft, ChevronRight, Cross } from '@strapi/icons';
import { useMemo, useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { styled } from 'styled-components';
import type { CoverageMoment } from '../../../../../types';
import { useTouchpointsCellQuery } from '../../../services/coverage/coverage';
import { t } from '../../../utils/translate';
import { useText } from '../../../utils/useText';
import { cellKey, missing, rankGaps } from '../model/cells';
import { useCoverage } from '../model/context';
import { stepOfGap } from '../model/nextStep';
import { StepButton } from '../step/StepButton';
import { useMeans } from '../step/useMeans';
import { useDismissedToday } from './useDismissedToday';
import { useGapReason } from './useGapReason';

/** The strip that says what to do next: the gaps one by one, what matters most first. Whoever closes it sees it tomorrow. */
export const NextStep = () => {
  const { coverage, shows, url, journey } = useCoverage();
  const gaps = useMemo(() => rankGaps(shows ? coverage.moments.filter(shows) : coverage.moments), [coverage, shows]);
  const [dismissed, dismiss] = useDismissedToday(journey.slug);
  if (url.tab !== 'grid' || dismissed) return null;
  if (gaps.length > 0) return <Gaps gaps={gaps} onDismiss={dismiss} />;
  // With a filter on, no gap among what is shown says nothing of the others.
  return coverage.score === null || shows ? null : <AllCovered onDismiss={dismiss} />;
};

interface GapsProps {
  readonly gaps: readonly CoverageMoment[];
  readonly onDismiss: () => void;
}

const Gaps = ({ gaps, onDismiss }: GapsProps) => {
  const text = useText();
  // Where nobody turned pages it is always the first. A gap that is closed gives way to the one after it.
  const [turned, setTurned] = useState<{ readonly key: string; readonly at: number } | null>(null);
  const found = turned ? gaps.findIndex((gap) => cellKey(gap) === turned.key) : 0;
  const index = found >= 0 ? found : Math.min(turned?.at ?? 0, gaps.length - 1);
  const turn = (at: number) => setTurned({ key: cellKey(gaps[at]!), at });
  return (
    <Strip onDismiss={onDismiss}>
      <Gap key={cellKey(gaps[index]!)} gap={gaps[index]!} />
      <Flex gap={0} flex="none">
        <IconButton
          size="XS"
          label={text('next.previous')}
          variant="ghost"
          disabled={index === 0}
          onClick={() => turn(index - 1)}
        >
          <ChevronLeft />
        </IconButton>
        <VisuallyHidden>{text('next.position', { at: index + 1, of: gaps.length })}</VisuallyHidden>
        <IconButton
          size="XS"
          label={text('next.following')}
          variant="ghost"
          disabled={index === gaps.length - 1}
          onClick={() => turn(index + 1)}
        >
          <ChevronRight />
        </IconButton>
      </Flex>
    </Strip>
  );
};

const bold = { strong: (words: ReactNode) => <strong>{words}</strong> };

/** One gap: what is missing, why and whose it is, and the button that does something about it. */
const Gap = ({ gap }: { readonly gap: CoverageMoment }) => {
  const { query, names } = useCoverage();
  const { stage, touchpoint } = gap;
  const meansAt = useMeans();
  const reasonOf = useGapReason();
  // Which draft waits, and what is usually written there.
  const { currentData: cell, isError } = useTouchpointsCellQuery({
    ...query,
    stage,
    touchpoint: touchpoint ?? undefined,
  });
  const means = meansAt(cell);
  const loading = gap.draft > 0 && !cell && !isError;
  return (
    <>
      <Words aria-live="polite">
        <Sentence tag="p" title={`${names.touchpoint(touchpoint)} · ${names.stage(stage)}`}>
          <FormattedMessage
            id={t(touchpoint === null ? 'next.stage' : 'next.slot')}
            values={{
              ...bold,
              stage: names.stage(stage),
              touchpoint: names.touchpoint(touchpoint),
              missing: missing(gap),
            }}
          />
        </Sentence>
        <Typography variant="pi" textColor="neutral600" tag="p" ellipsis title={reasonOf(gap)}>
          {reasonOf(gap)}
        </Typography>
      </Words>
      <StepButton place={gap} step={loading ? 'draft' : stepOfGap(means)} means={means} size="S" loading={loading} />
    </>
  );
};

const AllCovered = ({ onDismiss }: { readonly onDismiss: () => void }) => {
  const text = useText();
  return (
    <Strip onDismiss={onDismiss}>
      <CheckCircle fill="success600" aria-hidden />
      <Typography>{text('next.none')}</Typography>
    </Strip>
  );
};

interface StripProps {
  readonly onDismiss: () => void;
  readonly children: ReactNode;
}

const Strip = ({ onDismiss, children }: StripProps) => {
  const text = useText();
  return (
    <Flex
      tag="section"
      aria-label={text('coverage.next')}
      background="primary100"
      borderColor="primary200"
      hasRadius
      gap={2}
      wrap="wrap"
      padding={1}
      paddingLeft={3}
      style={{ overflowWrap: 'anywhere' }}
    >
      {children}
      <IconButton size="XS" label={text('next.dismiss')} variant="ghost" onClick={onDismiss}>
        <Cross />
      </IconButton>
    </Flex>
  );
};

/** The sentence and its reason, on one line where there is room. The buttons go below where these would be squeezed. */
const Words = styled.div`
  display: flex;
  flex: 1 1 22rem;
  flex-wrap: wrap;
  align-items: center;
  column-gap: ${({ theme }) => theme.spaces[3]};
  min-width: 0;
`;

/** Two lines at most: the strip keeps its height, and what is longer the slot's drawer has in full. */
const Sentence = styled(Typography)`
  display: -webkit-box;
  min-width: 0;
  max-width: 100%;
  overflow: hidden;
  line-height: 1.3;

  /* Long names give way to what is missing, which comes last. */
  strong {
    display: inline-block;
    max-width: 42%;
    overflow: hidden;
    vertical-align: bottom;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
`;
