import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Moment } from '../../../../../types';
import { useOwnerName } from '../../../components/useOwnerName';
import { parseDay } from '../../../utils/days';
import { useText } from '../../../utils/useText';
import { useCoverage } from '../model/context';
import type { PlanConflict } from './usePlanSaving';

/** Somebody changed the same plan meanwhile: both versions side by side, what differs in bold. */
export const PlanConflictView = ({ conflict: { mine, theirs } }: { readonly conflict: PlanConflict }) => {
  const text = useText();
  const rows = useRows();
  const mineRows = rows(mine);
  const theirRows = rows(theirs);
  return (
    <Box role="alert">
      <Box paddingBottom={4}>
        <Typography>{text(theirs ? 'plan.conflict.text' : 'plan.conflict.deleted')}</Typography>
      </Box>
      <Table colCount={3} rowCount={mineRows.length + 1}>
        <Thead>
          <Tr>
            <Th>
              <Typography variant="sigma">{text('plan.title')}</Typography>
            </Th>
            <Th>
              <Typography variant="sigma">{text('plan.conflict.yours')}</Typography>
            </Th>
            <Th>
              <Typography variant="sigma">{text('plan.conflict.other')}</Typography>
            </Th>
          </Tr>
        </Thead>
        <Tbody>
          {mineRows.map(([key, value], index) => {
            const other = theirRows[index]?.[1] ?? '';
            const weight = other === value ? 'regular' : 'bold';
            return (
              <Tr key={key}>
                <Td>
                  <Typography textColor="neutral600">{text(key)}</Typography>
                </Td>
                <Td>
                  <Typography fontWeight={weight}>{value || '–'}</Typography>
                </Td>
                <Td>
                  <Typography fontWeight={weight}>{other || '–'}</Typography>
                </Td>
              </Tr>
            );
          })}
        </Tbody>
      </Table>
    </Box>
  );
};

const useRows = () => {
  const { formatDate } = useIntl();
  const { names } = useCoverage();
  const ownerName = useOwnerName();
  return (moment: Moment | null): readonly (readonly [string, string])[] => {
    const due = parseDay(moment?.dueDate);
    return [
      ['plan.target', moment ? String(moment.target) : ''],
      ['plan.impact', moment?.impact ? String(moment.impact) : ''],
      ['plan.owner', moment?.owner ? ownerName(moment.owner) : ''],
      ['plan.due', due ? formatDate(due, { dateStyle: 'medium' }) : ''],
      ['plan.segments', moment?.requiredSegments.map(names.segment).join(', ') ?? ''],
      ['plan.brief', moment?.brief ?? ''],
      ['external.title', moment?.externalItems.map(({ title }) => title).join(', ') ?? ''],
    ];
  };
};
