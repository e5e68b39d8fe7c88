import { useIntl } from 'react-intl';
import type { Moment } from '../../../../../types';
import { useOwnerName } from '../../../components/useOwnerName';
import { Versions } from '../../../components/Versions';
import { parseDay } from '../../../utils/days';
import { useText } from '../../../utils/useText';
import { useCoverage } from '../model/context';
import type { PlanConflict } from './usePlanSaving';

/** Someone else changed the same plan in the meantime, or took it away. */
export const PlanConflictView = ({ conflict: { mine, theirs } }: { readonly conflict: PlanConflict }) => {
  const text = useText();
  const valuesOf = useValues();
  const theirValues = valuesOf(theirs);
  return (
    <Versions
      text={text(theirs ? 'plan.conflict.text' : 'plan.conflict.deleted')}
      title={text('plan.title')}
      rows={valuesOf(mine).map(([key, value], index) => [text(key), value, theirValues[index]?.[1] ?? ''])}
    />
  );
};

/** The fields of a plan in words, by the keys of their names. */
const useValues = () => {
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
