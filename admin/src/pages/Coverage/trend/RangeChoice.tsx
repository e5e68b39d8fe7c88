import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { DayField } from '../../../components/DayField';
import { useText } from '../../../utils/useText';
import { daysBefore, today } from '../../../utils/utcDays';
import { useCoverage } from '../model/context';
import type { Range } from './useRange';

/** The quick choices, in days before today. */
const QUICK = [30, 90, 365, 730] as const;

/** Between which days the trend is looked at: one of the usual spans, or any two days. */
export const RangeChoice = ({ range }: { readonly range: Range }) => {
  const text = useText();
  const { setUrl } = useCoverage();
  const isQuick = (days: number) => range.to === today() && range.from === daysBefore(today(), days);
  const picker = (end: 'from' | 'to') => (
    <Box width="20rem">
      <DayField
        size="S"
        label={text(`trend.range.${end}`)}
        value={range[end]}
        onChange={(day) => setUrl({ [end]: day })}
      />
    </Box>
  );
  return (
    <Flex role="group" aria-label={text('trend.range')} gap={2} wrap="wrap">
      {QUICK.map((days) => (
        <Button
          key={days}
          size="S"
          variant={isQuick(days) ? 'secondary' : 'tertiary'}
          aria-pressed={isQuick(days)}
          onClick={() => setUrl({ from: daysBefore(today(), days), to: null })}
        >
          {text(`trend.range.${days}`)}
        </Button>
      ))}
      {picker('from')}
      <Flex gap={2}>
        <Typography textColor="neutral600">–</Typography>
        {picker('to')}
      </Flex>
    </Flex>
  );
};
