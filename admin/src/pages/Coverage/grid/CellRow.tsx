import type { ReactNode } from 'react';
import type { CoverageMoment } from '../../../../../types';
import { cellKey } from '../model/cells';
import { useCoverage } from '../model/context';
import type { GridModel } from '../model/grid';
import { ComparedCell } from './ComparedCell';
import { GridCell, type GridCellProps } from './GridCell';
import { BodyCell, RowHead } from './parts';
import type { useGridCursor } from './useGridCursor';

interface CellRowProps {
  /** `null`: the stages as a whole. */
  readonly touchpoint: string | null;
  /** What names the row. */
  readonly head: ReactNode;
  readonly grid: GridModel;
  readonly cursor: ReturnType<typeof useGridCursor>;
}

/** A row of the grid: one touchpoint, or whole stages, across all stages. */
export const CellRow = ({ touchpoint, head, grid, cursor }: CellRowProps) => {
  const { coverage, setup, url, names, other } = useCoverage();
  return (
    <tr>
      <RowHead scope="row">{head}</RowHead>
      {coverage.stages.map(({ slug: stage }) => {
        const key = cellKey({ stage, touchpoint });
        if (grid.left.has(key)) return <BodyCell key={stage} />;
        const [moment, otherMoment] = [grid.cells.get(key), other?.cells.get(key)];
        const cell: GridCellProps = {
          stage,
          touchpoint,
          moment,
          stageName: names.stage(stage),
          touchpointName: names.touchpoint(touchpoint),
          canPlan: setup.permissions.plan,
          compact: url.compact,
          open: cursor.openKey === key,
          reachable: cursor.reachable === key,
          onOpen: cursor.onOpen,
        };
        return (
          <BodyCell key={stage}>
            {moment || otherMoment ? (
              <Filled cell={cell} other={other && { moment: otherMoment }} />
            ) : (
              <GridCell {...cell} />
            )}
          </BodyCell>
        );
      })}
    </tr>
  );
};

interface FilledProps {
  readonly cell: GridCellProps;
  /** The other side, where there is one. */
  readonly other: { readonly moment: CoverageMoment | undefined } | null;
}

const Filled = ({ cell, other }: FilledProps) =>
  other ? <ComparedCell {...cell} other={other.moment} /> : <GridCell {...cell} />;
