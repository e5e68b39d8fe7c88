import { Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Fact, Facts } from '../../../components/Facts';
import { Loading } from '../../../components/states';
import { useGetJourneyQuery } from '../../../services/plan/journeys';
import { wholeScore } from '../../../utils/score';
import { useText } from '../../../utils/useText';
import { useCoverage } from '../model/context';
import { Section } from './Section';

/** What a stage is about, and how all of its slots stand together. */
export const StageSection = ({ stage: slug }: { readonly stage: string }) => {
  const text = useText();
  const { journey } = useCoverage();
  const { data, isLoading } = useGetJourneyQuery(journey.documentId);
  const total = useTotal(slug);
  const stage = data?.stages.find((one) => one.slug === slug);
  const { goal, businessGoal, emotion, feeling, painPoints = [], opportunities = [] } = stage ?? {};
  const hasMood = typeof emotion === 'number' && text(`journey.emotion.${Math.round(emotion)}`);
  const mood = [hasMood, feeling].filter(Boolean).join(' · ');
  return (
    <Section title={text('drawer.stage.about')}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Facts>
          <Fact term={text('drawer.stage.all')}>{total}</Fact>
          <Fact term={text('journey.stage.goal')}>{goal}</Fact>
          <Fact term={text('journey.stage.businessGoal')}>{businessGoal}</Fact>
          <Fact term={text('journey.stage.emotion')}>{mood}</Fact>
          <Fact term={text('journey.stage.painPoints')}>{painPoints.join('\n')}</Fact>
          <Fact term={text('journey.stage.opportunities')}>{opportunities.join('\n')}</Fact>
        </Facts>
        {isLoading && <Loading height="6rem" />}
      </Flex>
    </Section>
  );
};

/** "43 of 52 pieces · 67 %": of every slot of the stage, besides what the stage as a whole needs. */
const useTotal = (slug: string): string | null => {
  const text = useText();
  const { formatNumber } = useIntl();
  const { coverage } = useCoverage();
  const stage = coverage.stages.find((one) => one.slug === slug);
  if (!stage || stage.target === 0) return null;
  const { have, target, score } = stage;
  const share = score === null ? null : formatNumber(wholeScore(score) / 100, { style: 'percent' });
  return [text('coverage.stage.pieces', { have, target }), share].filter(Boolean).join(' · ');
};
