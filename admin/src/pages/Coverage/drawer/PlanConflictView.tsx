import { Box, Typography, VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
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
      <Versions>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{text('plan.title')}</VisuallyHidden>
            </th>
            <th scope="col">
              <Typography fontWeight="bold">{text('plan.conflict.yours')}</Typography>
            </th>
            <th scope="col">
              <Typography fontWeight="bold">{text('plan.conflict.other')}</Typography>
            </th>
          </tr>
        </thead>
        <tbody>
          {mineRows.map(([key, value], index) => {
            const other = theirRows[index]?.[1] ?? '';
            const weight = other === value ? 'regular' : 'bold';
            return (
              <tr key={key}>
                <th scope="row">
                  <Typography textColor="neutral600">{text(key)}</Typography>
                </th>
                <td>
                  <Typography fontWeight={weight}>{value || '–'}</Typography>
                </td>
                <td>
                  <Typography fontWeight={weight}>{other || '–'}</Typography>
                </td>
              </tr>
            );
          })}
        </tbody>
      </Versions>
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

/** As wide as the drawer: the design system's table would be wider than it, and hide one of the versions. */
const Versions = styled.table`
  width: 100%;
  table-layout: fixed;
  border-collapse: collapse;
  overflow-wrap: anywhere;

  th,
  td {
    padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[2]} ${theme.spaces[2]} 0`};
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    text-align: left;
    vertical-align: top;
  }
`;
