import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { CheckCircle, ChevronLeft, ChevronRight } from '@strapi/icons';
import { useMemo, useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { PointsBadge } from '../../../components/PointsBadge';
import { useOwnerName } from '../../../components/useOwnerName';
import { t } from '../../../utils/translate';
import { useText } from '../../../utils/useText';
import { missing, rankGaps } from '../model/cells';
import { useCoverage } from '../model/context';

/** The strip that says what to do next: the gaps one by one, what matters most first. */
export const DoNext = () => {
  const text = useText();
  const { coverage, shows, names, open, setup } = useCoverage();
  const ownerName = useOwnerName();
  const mayFix = setup.permissions.place || setup.permissions.plan;
  const gaps = useMemo(() => rankGaps(shows ? coverage.moments.filter(shows) : coverage.moments), [coverage, shows]);
  const [at, setAt] = useState(0);
  const index = Math.min(at, gaps.length - 1);
  const gap = gaps[index];

  // With a filter on, no gap among what is shown says nothing of the others.
  if (!gap) return coverage.score === null || shows ? null : <AllCovered />;

  const bold = { strong: (words: ReactNode) => <strong>{words}</strong> };
  return (
    <Flex
      tag="section"
      aria-label={text('coverage.next')}
      background="primary100"
      borderColor="primary200"
      hasRadius
      gap={3}
      wrap="wrap"
      padding={3}
      paddingLeft={5}
      style={{ overflowWrap: 'anywhere' }}
    >
      <Typography variant="sigma" textColor="primary700">
        {text('coverage.next')}
      </Typography>
      <Typography aria-live="polite">
        <FormattedMessage
          id={t(gap.touchpoint === null ? 'coverage.next.stage' : 'coverage.next.cell')}
          values={{
            ...bold,
            stage: names.stage(gap.stage),
            touchpoint: names.touchpoint(gap.touchpoint),
            missing: missing(gap),
          }}
        />
      </Typography>
      <PointsBadge points={gap.points} />
      {gap.owner && <Typography textColor="neutral600">{ownerName(gap.owner)}</Typography>}
      <Button size="S" onClick={() => open(gap)}>
        {text(mayFix ? 'coverage.next.fix' : 'coverage.next.show')}
      </Button>
      <Flex gap={1} marginLeft="auto">
        <Typography variant="pi" textColor="neutral600">
          {text('coverage.next.position', { at: index + 1, of: gaps.length })}
        </Typography>
        <IconButton
          label={text('coverage.next.previous')}
          variant="ghost"
          disabled={index === 0}
          onClick={() => setAt(index - 1)}
        >
          <ChevronLeft />
        </IconButton>
        <IconButton
          label={text('coverage.next.following')}
          variant="ghost"
          disabled={index === gaps.length - 1}
          onClick={() => setAt(index + 1)}
        >
          <ChevronRight />
        </IconButton>
      </Flex>
    </Flex>
  );
};

const AllCovered = () => {
  const text = useText();
  return (
    <Flex background="success100" borderColor="success200" hasRadius gap={3} padding={4} paddingLeft={5}>
      <CheckCircle fill="success600" aria-hidden />
      <Typography>{text('coverage.next.none')}</Typography>
    </Flex>
  );
};
