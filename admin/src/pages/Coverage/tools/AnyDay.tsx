import { Box, Typography } from '@strapi/design-system';
import { DayField } from '../../../components/DayField';
import { useText } from '../../../utils/useText';

interface AnyDayProps {
  readonly day: string | null;
  readonly onChange: (day: string | null) => void;
}

/** A day that is not among the usual ones. */
export const AnyDay = ({ day, onChange }: AnyDayProps) => {
  const text = useText();
  return (
    <Box padding={2}>
      <Typography variant="pi" textColor="neutral600" aria-hidden>
        {text('compare.day')}
      </Typography>
      <DayField size="S" label={text('compare.day')} value={day} onChange={onChange} />
    </Box>
  );
};
