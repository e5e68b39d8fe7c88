import { Box, Button, Flex, Popover, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Eye, Pencil } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import type { CoverageQuery } from '../../../../../types';
import { ScoreChangeText } from '../../../components/ScoreChangeText';
import { Updated } from '../../../components/Updated';
import { PLUGIN_ID } from '../../../pluginId';
import { useText } from '../../../utils/useText';
import type { GapsAsked } from '../gaps/gapsQuery';
import type { CoverageTotals, JourneySummary } from '../model/shapes';
import { ExportMenu } from './ExportMenu';
import { useScoreChange } from './useScoreChange';

interface SubtitleProps {
  readonly score: number | null;
  readonly totals: CoverageTotals;
  /** What the score was computed for. */
  readonly query: CoverageQuery;
  readonly updatedAt: number | undefined;
}

/** Below the heading: the score in words, how it is made, how it moved, and how old it is. */
export const CoverageSubtitle = ({ score, totals, query, updatedAt }: SubtitleProps) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const change = useScoreChange(score, query);
  const percent = score === null ? '–' : formatNumber(score / 100, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <Flex gap={2} wrap="wrap" aria-live="polite">
      <Typography textColor="neutral600">
        {text(score === null ? 'coverage.score.none' : 'coverage.score.text', { percent })}
      </Typography>
      {change && <ScoreChangeText change={change} />}
      <HowIsItMade totals={totals} />
      <Updated at={updatedAt} />
    </Flex>
  );
};

const HowIsItMade = ({ totals }: { readonly totals: CoverageTotals }) => {
  const text = useText();
  return (
    <Popover.Root>
      <Popover.Trigger>
        <Button variant="ghost" size="S">
          {text('coverage.how')}
        </Button>
      </Popover.Trigger>
      <Popover.Content aria-label={text('coverage.how.title')}>
        <Box padding={4} maxWidth="36rem">
          <Typography variant="delta" tag="h2">
            {text('coverage.how.title')}
          </Typography>
          <Box paddingTop={2}>
            <Typography tag="p" textColor="neutral700">
              {text('coverage.how.text')}
            </Typography>
          </Box>
          <Box paddingTop={2}>
            <Typography tag="p" textColor="neutral700">
              {text('coverage.how.now', { ...totals })}
            </Typography>
          </Box>
        </Box>
      </Popover.Content>
    </Popover.Root>
  );
};

interface ActionsProps {
  readonly journeys: readonly JourneySummary[];
  readonly journey: JourneySummary;
  /** What is looked at, as the server takes it. */
  readonly query: CoverageQuery;
  /** What is asked of the gaps besides, where they are on the screen. */
  readonly gapsQuery: GapsAsked | undefined;
  readonly canPlan: boolean;
  readonly onChoose: (slug: string) => void;
}

/** Which journey is looked at, and the way to edit it. */
export const CoverageActions = ({ journeys, journey, query, gapsQuery, canPlan, onChoose }: ActionsProps) => {
  const text = useText();
  return (
    <Flex gap={2} wrap="wrap">
      <Box minWidth="min(20rem, 100%)" maxWidth="min(32rem, 100%)">
        <SingleSelect
          size="S"
          aria-label={text('coverage.journey')}
          value={journey.slug}
          onChange={(slug) => onChoose(String(slug))}
        >
          {journeys.map(({ slug, name }) => (
            <SingleSelectOption key={slug} value={slug}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Box>
      <Button
        tag={Link}
        to={`/plugins/${PLUGIN_ID}/journeys/${journey.documentId}`}
        variant="secondary"
        startIcon={canPlan ? <Pencil /> : <Eye />}
      >
        {text(canPlan ? 'coverage.editJourney' : 'coverage.viewJourney')}
      </Button>
      <ExportMenu query={query} gapsQuery={gapsQuery} />
    </Flex>
  );
};
