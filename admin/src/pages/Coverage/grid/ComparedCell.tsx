import type { CoverageMoment } from '../../../../../types';
import { signOf } from '../../../components/StateSign';
import { useText } from '../../../utils/useText';
import { lookOf } from '../model/cells';
import { difference } from '../model/comparison';
import { cellButton } from './cellButton';
import type { GridCellProps } from './cellProps';

interface ComparedCellProps extends GridCellProps {
  /** The same cell of the other side. */
  readonly other: CoverageMoment | undefined;
}

/** A cell of two sides: how it stands left and right, and by how many pieces they differ. */
export const ComparedCell = ({ moment, other, ...cell }: ComparedCellProps) => {
  const text = useText();
  const { wordsOf } = cell;
  const by = difference(moment, other);
  const told = text('compare.difference', { by: Math.abs(by), sign: by > 0 ? 'more' : by < 0 ? 'fewer' : 'same' });
  const spokenOf = (side: CoverageMoment | undefined) => (side ? wordsOf(side).spoken : text('coverage.cell.blank'));
  return (
    <button
      {...cellButton(cell)}
      className="tp-cell"
      data-kind="compared"
      onMouseEnter={({ currentTarget }) => (currentTarget.title = told)}
    >
      <span className="tp-cell-spoken">
        {text('common.labelled', { label: `${spokenOf(moment)} – ${spokenOf(other)}`, value: told })}
      </span>
      {[moment, other].map((side, index) => (
        <span key={index} aria-hidden data-look={side ? lookOf(side) : 'none'}>
          {side && signOf(lookOf(side))}
          <b>{side ? wordsOf(side).figures : '–'}</b>
        </span>
      ))}
      {!cell.compact && (
        <span aria-hidden className="tp-cell-difference">
          {by !== 0 && signed(by)}
        </span>
      )}
    </button>
  );
};

const signed = (by: number) => (by > 0 ? `+${by}` : `−${-by}`);
