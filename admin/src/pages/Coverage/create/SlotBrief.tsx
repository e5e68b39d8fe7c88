import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Moment } from '../../../../../types';
import { useText } from '../../../utils/useText';
import { useCoverage } from '../model/context';

/** What is to be written for a slot, for whom, and what troubles people there. Nothing where the plan says none of it. */
export const SlotBrief = ({ plan }: { readonly plan: Moment | null }) => {
  const text = useText();
  const { names } = useCoverage();
  if (!plan || (!plan.brief && plan.painPoints.length + plan.requiredSegments.length === 0)) return null;
  return (
    <Box background="neutral100" hasRadius padding={4}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {plan.brief && (
          <Box>
            <Heading>{text('plan.brief')}</Heading>
            <Words textColor="neutral800">{plan.brief}</Words>
          </Box>
        )}
        {plan.painPoints.length > 0 && (
          <Box>
            <Heading>{text('journey.stage.painPoints')}</Heading>
            <Bullets>
              {plan.painPoints.map((point) => (
                <Words key={point} tag="li" textColor="neutral800">
                  {point}
                </Words>
              ))}
            </Bullets>
          </Box>
        )}
        {plan.requiredSegments.length > 0 && (
          <Box>
            <Heading>{text('plan.segments')}</Heading>
            <Words textColor="neutral800">{plan.requiredSegments.map(names.segment).join(', ')}</Words>
          </Box>
        )}
      </Flex>
    </Box>
  );
};

const Heading = styled(Typography).attrs({ tag: 'h3', variant: 'sigma', fontSize: 1, textColor: 'neutral600' })``;

const Words = styled(Typography)`
  white-space: pre-line;
  overflow-wrap: anywhere;
`;

const Bullets = styled.ul`
  padding-left: ${({ theme }) => theme.spaces[4]};
  list-style: disc;
`;
