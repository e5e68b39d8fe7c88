import { Box, Popover, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { Updated } from '../../../components/Updated';
import { useText } from '../../../utils/useText';
import type { CoverageTotals } from '../model/shapes';

interface HowCalculatedProps {
  readonly totals: CoverageTotals;
  readonly updatedAt: number | undefined;
}

/** How the score is calculated, of which figures, and how old they are. */
export const HowCalculated = ({ totals, updatedAt }: HowCalculatedProps) => {
  const text = useText();
  return (
    <span>
      <Popover.Root>
        <Popover.Trigger>
          <Small type="button">{text('coverage.how')}</Small>
        </Popover.Trigger>
        <Popover.Content aria-label={text('coverage.how.title')}>
          <Box padding={4} maxWidth="36rem">
            <Typography variant="delta" tag="h2">
              {text('coverage.how.title')}
            </Typography>
            <Box paddingTop={2}>
              <Typography tag="p" textColor="neutral700">
                {text('coverage.how.text')}
              </Typography>
            </Box>
            <Box paddingTop={2}>
              <Typography tag="p" textColor="neutral700">
                {text('coverage.how.now', { ...totals })}
              </Typography>
            </Box>
            <Box paddingTop={2}>
              <Updated at={updatedAt} />
            </Box>
          </Box>
        </Popover.Content>
      </Popover.Root>
    </span>
  );
};

/** A button in a line of small print. */
const Small = styled.button`
  padding: 0;
  border: 0;
  background: none;
  color: ${({ theme }) => theme.colors.primary600};
  font: inherit;
  font-size: ${({ theme }) => theme.fontSizes[1]};
  line-height: ${({ theme }) => theme.lineHeights[3]};
  cursor: pointer;

  &:hover {
    text-decoration: underline;
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
