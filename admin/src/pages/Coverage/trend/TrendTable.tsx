import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { TrendPoint } from '../../../../../types';
import { parseDay } from '../../../utils/days';
import { useText } from '../../../utils/useText';
import { STACK } from './chart';

const STATES = [...STACK].reverse();

/** The same figures as the chart, the newest first. */
export const TrendTable = ({ points }: { readonly points: readonly TrendPoint[] }) => {
  const text = useText();
  const { formatDate, formatNumber } = useIntl();
  const heads = [
    text('trend.table.day'),
    text('trend.table.score'),
    text('trend.table.pieces'),
    ...STATES.map((state) => text(`state.${state}`)),
  ];
  return (
    <Box maxHeight="40rem" overflow="auto" tabIndex={0} role="region" aria-label={text('trend.title')}>
      <Table colCount={heads.length} rowCount={points.length + 1}>
        <Thead>
          <Tr>
            {heads.map((head) => (
              <Th key={head}>
                <Typography variant="sigma" fontSize={1} textColor="neutral600">
                  {head}
                </Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {[...points].reverse().map(({ day, score, have, target, states, live }) => (
            <Tr key={day}>
              <Cell>
                {formatDate(parseDay(day), { dateStyle: 'medium' })}
                {live && ` (${text('trend.now')})`}
              </Cell>
              <Cell>
                {score === null ? '–' : formatNumber(score / 100, { style: 'percent', maximumFractionDigits: 1 })}
              </Cell>
              <Cell>
                {have}/{target}
              </Cell>
              {STATES.map((state) => (
                <Cell key={state}>{states[state]}</Cell>
              ))}
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Box>
  );
};

const Cell = ({ children }: { readonly children: React.ReactNode }) => (
  <Td>
    <Typography textColor="neutral800">{children}</Typography>
  </Td>
);
