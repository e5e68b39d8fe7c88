import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { DayField } from '../../../components/DayField';
import { InlineEdit } from '../../../components/InlineEdit';
import { parseDay } from '../../../utils/days';
import { useText } from '../../../utils/useText';
import type { GapCellProps } from './gapCell';
import { useGapField } from './useGapField';

/** Until when a gap is to be closed, and the field to change it for people who may plan. */
export const GapDue = ({ gap, label, onAssign, saving }: GapCellProps) => {
  const text = useText();
  const { formatDate } = useIntl();
  const { written, write, begin, save, dirty, versions } = useGapField('dueDate', gap.dueDate, onAssign);
  const dayOf = (day: string | null) => (day ? formatDate(parseDay(day), { dateStyle: 'medium' }) : '');
  if (!onAssign) return <Shown gap={gap} />;
  return (
    <InlineEdit
      label={label}
      shown={<Shown gap={gap} />}
      atEnd
      dirty={dirty}
      saving={saving}
      conflict={versions && { name: text('plan.due'), mine: dayOf(versions.mine), theirs: dayOf(versions.theirs) }}
      onOpen={begin}
      onSave={save}
    >
      <DayField label={text('plan.due')} value={written} onChange={write} />
    </InlineEdit>
  );
};

const Shown = ({ gap: { dueDate, overdue } }: Pick<GapCellProps, 'gap'>) => {
  const text = useText();
  const { formatDate } = useIntl();
  const due = parseDay(dueDate);
  if (!due) return <Typography textColor="neutral600">{text('common.notSet')}</Typography>;
  return (
    <Flex tag="span" direction="column" alignItems="flex-start">
      <Typography tag="span" textColor={overdue ? 'danger600' : 'neutral800'} fontWeight={overdue ? 'bold' : 'regular'}>
        {formatDate(due, { dateStyle: 'medium' })}
      </Typography>
      {overdue && (
        <Typography tag="span" variant="pi" textColor="danger600" fontWeight="bold">
          {text('flag.overdue.short')}
        </Typography>
      )}
    </Flex>
  );
};
