import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { PLUGIN_ID } from '../../pluginId';
import { RULES_ANCHOR } from '../../utils/anchors';
import { useText } from '../../utils/useText';
import type { StepProps } from './JourneyStep';
import { firstType } from './steps';

/** The first placements: by rules over what exists, or made where content is edited. */
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
      <Flex gap={2} wrap="wrap">
        {setup.permissions.settings && (
          <LinkButton tag={Link} to={`/settings/${PLUGIN_ID}#${RULES_ANCHOR}`} endIcon={<ArrowRight />}>
            {text('setup.placement.rules')}
          </LinkButton>
        )}
        <LinkButton
          tag={Link}
          to={`/content-manager/${folder}/${type.uid}`}
          variant={setup.permissions.settings ? 'secondary' : 'default'}
          endIcon={<ArrowRight />}
        >
          {text('setup.placement.open', { name: type.name })}
        </LinkButton>
      </Flex>
    </Flex>
  );
};
