import { useIntl } from 'react-intl';
import type { CoverageMoment } from '../../../../../types';
import { useOwnerName } from '../../../components/useOwnerName';
import { parseDay } from '../../../utils/days';
import { useText } from '../../../utils/useText';

/** Whose a gap is, by when, and what waits there: "CRM team · due 13 Dec · 1 draft waits". */
export const useGapReason = () => {
  const text = useText();
  const { formatDate } = useIntl();
  const ownerName = useOwnerName();
  return ({ owner, dueDate, overdue, draft, have, target }: CoverageMoment): string => {
    const due = parseDay(dueDate);
    const date = due && formatDate(due, { day: 'numeric', month: 'short' });
    return [
      owner === null ? text('next.nobody') : ownerName(owner),
      date && text(overdue ? 'next.overdue' : 'next.due', { date }),
      draft > 0 ? text('next.draft', { count: draft }) : text('next.pieces', { have, target }),
    ]
      .filter(Boolean)
      .join(' · ');
  };
};
