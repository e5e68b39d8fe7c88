import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { t } from '../utils/translate';
import { StateSign, PALETTE, type Look } from './StateSign';

/** A look with its sign and its word. */
export const StateBadge = ({ look }: { readonly look: Look }) => {
  const { formatMessage } = useIntl();
  return (
    <Flex tag="span" display="inline-flex" gap={1}>
      <StateSign look={look} />
      <Typography tag="span" variant="pi" textColor={PALETTE[look].text}>
        {formatMessage({ id: t(`state.${look}`) })}
      </Typography>
    </Flex>
  );
};
