import { memo } from 'react';
import type { CoverageMoment } from '../../../../../types';
import { signOf } from '../../../components/StateSign';
import { lookOf } from '../model/cells';
import { BlankCell } from './BlankCell';
import { cellButton } from './cellButton';
import type { GridCellProps } from './cellProps';
import { useJustChanged } from './useJustChanged';

/** One cell of the grid. Which touchpoint and stage it is of, the heads of the table say. */
export const GridCell = memo((props: GridCellProps) =>
  props.moment ? <FilledCell {...props} moment={props.moment} /> : <BlankCell {...props} />,
);
GridCell.displayName = 'GridCell';

/** A cell with a plan or content: sign, figures, how much is missing, and its worst signal in words. */
const FilledCell = ({ moment, ...cell }: GridCellProps & { readonly moment: CoverageMoment }) => {
  const { compact, wordsOf } = cell;
  const changed = useJustChanged(`${moment.have}/${moment.target}`, cell.countedFor);
  const look = lookOf(moment);
  const { figures, state, lack, signalWord, spoken, everything } = wordsOf(moment);
  const share = moment.target > 0 ? Math.min(1, moment.have / moment.target) : 1;
  return (
    <button
      {...cellButton(cell)}
      className="tp-cell"
      data-kind="filled"
      data-look={look}
      data-changed={changed || undefined}
      style={{ backgroundSize: `${share * 100}% 100%` }}
      // As a title from the start it would be read aloud after the name, which says the same.
      onMouseEnter={({ currentTarget }) => (currentTarget.title = everything())}
    >
      <span className="tp-cell-spoken">{spoken}</span>
      {signOf(look)}
      <b aria-hidden>{figures}</b>
      {!compact && signalWord && lack && (
        <span aria-hidden className="tp-cell-lack">
          {lack}
        </span>
      )}
      {!compact && (
        <span aria-hidden className="tp-cell-room">
          {state}
        </span>
      )}
      {signalWord && (
        <span aria-hidden className="tp-cell-signal">
          {!compact && signalWord}
        </span>
      )}
    </button>
  );
};
