import { Flex, type FlexProps } from '@strapi/design-system';
import { StateBadge } from '../../../components/StateBadge';
import { useText } from '../../../utils/useText';

const LOOKS = ['covered', 'thin', 'empty', 'excess', 'unplanned', 'none'] as const;

/** What the signs of the grid mean. */
export const Legend = ({ direction = 'row' }: { readonly direction?: FlexProps['direction'] }) => {
  const text = useText();
  const isRow = direction === 'row';
  return (
    <Flex
      tag="ul"
      aria-label={text('coverage.legend')}
      direction={direction}
      alignItems={isRow ? 'center' : 'flex-start'}
      gap={isRow ? 2 : 1}
    >
      {LOOKS.map((look) => (
        <li key={look}>
          <StateBadge look={look} />
        </li>
      ))}
    </Flex>
  );
};
