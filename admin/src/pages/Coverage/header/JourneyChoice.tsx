import { Box, Flex, IconButton, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Eye, Pencil } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { PLUGIN_ID } from '../../../pluginId';
import { useText } from '../../../utils/useText';
import type { JourneySummary } from '../model/shapes';

interface JourneyChoiceProps {
  readonly journeys: readonly JourneySummary[];
  /** The one that is looked at. */
  readonly journey: JourneySummary;
  readonly canPlan: boolean;
  readonly onChoose: (slug: string) => void;
}

/** Which journey is looked at, and the way to its plan. */
export const JourneyChoice = ({ journeys, journey, canPlan, onChoose }: JourneyChoiceProps) => {
  const text = useText();
  return (
    <Flex gap={1} minWidth={0}>
      <Box minWidth="12rem" maxWidth="24rem">
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
      <IconButton
        tag={Link}
        to={`/plugins/${PLUGIN_ID}/journeys/${journey.documentId}`}
        label={text(canPlan ? 'coverage.editJourney' : 'coverage.viewJourney')}
        variant="ghost"
      >
        {canPlan ? <Pencil /> : <Eye />}
      </IconButton>
    </Flex>
  );
};
