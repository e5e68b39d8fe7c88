import { Box, Typography } from '@strapi/design-system';
import type { KeyboardEvent } from 'react';
import { DayField } from '../../../components/DayField';
import { wouldEmptyField } from '../../../utils/fieldKeys';
import { useText } from '../../../utils/useText';

interface AnyDayProps {
  readonly day: string | null;
  readonly onChange: (day: string | null) => void;
  /** Escape in the field: it keeps that key from what stands around it. */
  readonly onEscape: () => void;
}

/** A day that is not among the usual ones. */
export const AnyDay = ({ day, onChange, onEscape }: AnyDayProps) => {
  const text = useText();
  return (
    <Box padding={2} onKeyDown={(event: KeyboardEvent) => wouldEmptyField(event) && onEscape()}>
      <Typography variant="pi" textColor="neutral600" aria-hidden>
        {text('compare.day')}
      </Typography>
      <DayField size="S" label={text('compare.day')} value={day} onChange={onChange} />
    </Box>
  );
};
