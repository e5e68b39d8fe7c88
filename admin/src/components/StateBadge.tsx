import { Flex, Typography } from '@strapi/design-system';
import { useText } from '../utils/useText';
import { StateSign, PALETTE, type Look } from './StateSign';

/** A look with its sign and its word. */
export const StateBadge = ({ look }: { readonly look: Look }) => {
  const text = useText();
  return (
    <Flex tag="span" display="inline-flex" gap={1}>
      <StateSign look={look} />
      <Typography tag="span" variant="pi" textColor={PALETTE[look].text}>
        {text(`state.${look}`)}
      </Typography>
    </Flex>
  );
};
