import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { useText } from '../../utils/useText';
import type { StepProps } from './JourneyStep';
import { firstType } from './steps';

/** The first placement, made where content is edited. */
export const PlacementStep = ({ setup }: StepProps) => {
  const text = useText();
  const type = firstType(setup);
  if (setup.placements > 0)
    return <Typography>{text('setup.placement.count', { count: setup.placements })}</Typography>;
  if (!type) return <Typography>{text('setup.placement.noType')}</Typography>;
  const folder = type.kind === 'singleType' ? 'single-types' : 'collection-types';
  return (
    <Flex direction="column" alignItems="flex-start" gap={4}>
      <Typography>{text('setup.placement.text')}</Typography>
      <LinkButton tag={NavLink} to={`/content-manager/${folder}/${type.uid}`} endIcon={<ArrowRight />}>
        {text('setup.placement.open', { name: type.name })}
      </LinkButton>
    </Flex>
  );
};
