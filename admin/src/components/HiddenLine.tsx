import { Box, Typography } from '@strapi/design-system';
import { useText } from '../utils/useText';

interface HiddenLineProps {
  readonly count: number;
  /** How many entries the person sees: with none, there are no "more". */
  readonly beside: number;
}

/** How many entries a list leaves out because the person may not read them. Nothing where there is none. */
export const HiddenLine = ({ count, beside }: HiddenLineProps) => {
  const text = useText();
  if (count === 0) return null;
  return (
    <Box paddingTop={beside > 0 ? 2 : 0}>
      <Typography variant="pi" textColor="neutral600">
        {text(beside > 0 ? 'cell.placed.hidden' : 'cell.placed.allHidden', { count })}
      </Typography>
    </Box>
  );
};
