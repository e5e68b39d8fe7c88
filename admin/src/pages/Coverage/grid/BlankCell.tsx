import { useText } from '../../../utils/useText';
import { cellButton } from './cellButton';
import type { GridCellProps } from './cellProps';

/** A cell with neither plan nor content: who may plan gets from it straight to a plan. */
export const BlankCell = (cell: GridCellProps) => {
  const { canPlan, onOpen } = cell;
  const text = useText();
  const invitation = text(canPlan ? 'coverage.cell.plan' : 'coverage.cell.blank');
  return (
    <button
      {...cellButton({ ...cell, onOpen: (place) => onOpen(place, canPlan ? 'plan' : undefined) })}
      className="tp-cell"
      data-kind="blank"
      onMouseEnter={({ currentTarget }) => (currentTarget.title = invitation)}
    >
      <span aria-hidden>{canPlan ? '+' : '–'}</span>
      <span className="tp-cell-spoken">{invitation}</span>
    </button>
  );
};
