import type { ReactNode } from 'react';
import { cellKey } from '../model/cells';
import { useCoverage } from '../model/context';
import type { GridModel } from '../model/grid';
import { GridCell } from './GridCell';
import { BodyCell, RowHead } from './parts';
import type { useGridCursor } from './useGridCursor';

interface CellRowProps {
  /** `null`: the stages as a whole. */
  readonly touchpoint: string | null;
  /** What names the row. */
  readonly head: ReactNode;
  readonly cells: GridModel['cells'];
  readonly cursor: ReturnType<typeof useGridCursor>;
}

/** A row of the grid: one touchpoint, or whole stages, across all stages. */
export const CellRow = ({ touchpoint, head, cells, cursor }: CellRowProps) => {
  const { coverage, setup, url, names } = useCoverage();
  return (
    <tr>
      <RowHead scope="row">{head}</RowHead>
      {coverage.stages.map(({ slug: stage }) => {
        const key = cellKey({ stage, touchpoint });
        return (
          <BodyCell key={stage}>
            <GridCell
              stage={stage}
              touchpoint={touchpoint}
              moment={cells.get(key)}
              stageName={names.stage(stage)}
              touchpointName={names.touchpoint(touchpoint)}
              canPlan={setup.permissions.plan}
              compact={url.compact}
              open={cursor.openKey === key}
              reachable={cursor.reachable === key}
              onOpen={cursor.onOpen}
            />
          </BodyCell>
        );
      })}
    </tr>
  );
};
