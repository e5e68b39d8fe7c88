import { Flex, type FlexProps } from '@strapi/design-system';
import { StateBadge } from '../../../components/StateBadge';
import { useText } from '../../../utils/useText';

/** A slot that needs nothing says so in words: in one line there is no room for it. */
const IN_LINE = ['covered', 'thin', 'empty', 'excess', 'unplanned'] as const;
const ALL = [...IN_LINE, 'none'] as const;

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
      {(isRow ? IN_LINE : ALL).map((look) => (
        <li key={look} style={{ whiteSpace: 'nowrap' }}>
          <StateBadge look={look} />
        </li>
      ))}
    </Flex>
  );
};
