import { memo } from 'react';
import type { CoverageMoment, CoverageStage, CoverageTouchpoint } from '../../../../../types';
import { cellKey } from '../model/cells';
import type { OtherSide } from '../model/comparison';
import type { GridModel } from '../model/grid';
import { ComparedCell } from './ComparedCell';
import { GridCell } from './GridCell';
import type { GridCellProps } from './cellProps';
import { RowTitle } from './RowTitle';
import { RowHead } from './parts';

/** What all rows have in common; the same object as long as nothing of it changes. */
export interface RowView extends Pick<GridCellProps, 'wordsOf' | 'canPlan' | 'countedFor' | 'compact'> {
  readonly stages: readonly CoverageStage[];
  readonly cells: GridModel['cells'];
  readonly left: GridModel['left'];
  readonly ownerName: (owner: string) => string;
  /** What the grid is compared with. */
  readonly other: OtherSide | null;
}

interface CellRowProps extends Pick<GridCellProps, 'onOpen'> {
  readonly view: RowView;
  readonly touchpoint: CoverageTouchpoint;
  /** No window shows it at first. */
  readonly later: boolean;
  /** The key of the open cell, and of the one that the Tab key reaches, where it is in this row. */
  readonly openKey: string | null;
  readonly reachable: string | null;
}

/** A row of the grid: one touchpoint across all stages. While the keyboard walks, the other rows stay as they are. */
export const CellRow = memo(({ view, touchpoint, later, openKey, reachable, onOpen }: CellRowProps) => {
  const { stages, cells, left, ownerName, other, wordsOf, canPlan, countedFor, compact } = view;
  const { slug, name } = touchpoint;
  return (
    <tr data-later={later || undefined}>
      {/* What it weighs and whose it is stands in the head, but is not read aloud with each of its cells. */}
      <RowHead scope="row" abbr={name}>
        <RowTitle name={name} touchpoint={touchpoint} ownerName={ownerName} />
      </RowHead>
      {stages.map(({ slug: stage }) => {
        const key = cellKey({ stage, touchpoint: slug });
        if (left.has(key)) return <td key={stage} />;
        const cell: GridCellProps = {
          stage,
          touchpoint: slug,
          moment: cells.get(key),
          wordsOf,
          canPlan,
          countedFor,
          compact,
          open: openKey === key,
          reachable: reachable === key,
          onOpen,
        };
        return (
          <td key={stage}>
            <EitherCell cell={cell} otherMoment={other?.cells.get(key)} isCompared={other !== null} />
          </td>
        );
      })}
    </tr>
  );
});
CellRow.displayName = 'CellRow';

interface EitherCellProps {
  readonly cell: GridCellProps;
  readonly otherMoment: CoverageMoment | undefined;
  readonly isCompared: boolean;
}

/** A cell of one side or of both; a cell that is blank on both sides is blank. */
const EitherCell = ({ cell, otherMoment, isCompared }: EitherCellProps) =>
  isCompared && (cell.moment || otherMoment) ? <ComparedCell {...cell} other={otherMoment} /> : <GridCell {...cell} />;
