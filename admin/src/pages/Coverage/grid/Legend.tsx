import { Flex } from '@strapi/design-system';
import { StateBadge } from '../../../components/StateBadge';
import { useText } from '../../../utils/useText';

const LOOKS = ['covered', 'thin', 'empty', 'excess', 'unplanned', 'none'] as const;

/** What the signs of the grid mean. */
export const Legend = () => {
  const text = useText();
  return (
    <Flex tag="ul" aria-label={text('coverage.legend')} gap={4} wrap="wrap" paddingTop={3}>
      {LOOKS.map((look) => (
        <li key={look}>
          <StateBadge look={look} />
        </li>
      ))}
    </Flex>
  );
};
