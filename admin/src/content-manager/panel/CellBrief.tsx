import type { CellRef } from '../../placing/model';
import { useTouchpointsCellQuery } from '../../services/coverage/coverage';
import { Brief } from './notices';

interface CellBriefProps {
  readonly cell: CellRef;
  readonly title: string;
}

/** The brief of a cell that a new entry will stand in; nothing where its plan has none. */
export const CellBrief = ({ cell, title }: CellBriefProps) => {
  const { data } = useTouchpointsCellQuery({
    journey: cell.journey,
    stage: cell.stage,
    touchpoint: cell.touchpoint ?? undefined,
  });
  return data?.plan?.brief ? <Brief cell={title} brief={data.plan.brief} /> : null;
};
