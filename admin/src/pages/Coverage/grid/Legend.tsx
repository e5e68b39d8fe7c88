import { Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { StateBadge } from '../../../components/StateBadge';
import { t } from '../../../utils/translate';

const LOOKS = ['covered', 'thin', 'empty', 'excess', 'unplanned', 'none'] as const;

/** What the signs of the grid mean. */
export const Legend = () => {
  const { formatMessage } = useIntl();
  return (
    <Flex tag="ul" aria-label={formatMessage({ id: t('coverage.legend') })} gap={4} wrap="wrap" paddingTop={3}>
      {LOOKS.map((look) => (
        <li key={look}>
          <StateBadge look={look} />
        </li>
      ))}
    </Flex>
  );
};
