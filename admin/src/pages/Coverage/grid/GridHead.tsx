import { Typography } from '@strapi/design-system';
import { useText } from '../../../utils/useText';
import { cellKey, type CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';
import type { GridModel } from '../model/grid';
import { StageHead } from './StageHead';
import { ColumnHead, CornerHead } from './parts';

interface GridHeadProps extends Pick<GridModel, 'cells'> {
  readonly isOpen: (place: CellPlace) => boolean;
  readonly isReachable: (place: CellPlace) => boolean;
  readonly onOpen: (place: CellPlace) => void;
}

/** The head of the grid: the stages, each with the whole of it. */
export const GridHead = ({ cells, isOpen, isReachable, onOpen }: GridHeadProps) => {
  const text = useText();
  const { coverage, setup, other } = useCoverage();
  // Before anything is placed a row of noughts would only discourage.
  const started = setup.placements > 0;
  return (
    <thead>
      <tr>
        <CornerHead scope="col">
          <Typography fontWeight="bold">{text('coverage.grid.touchpoint')}</Typography>
        </CornerHead>
        {coverage.stages.map((stage) => {
          const place = { stage: stage.slug, touchpoint: null };
          return (
            <ColumnHead key={stage.slug} scope="col" abbr={stage.name}>
              <StageHead
                stage={started ? stage : { ...stage, score: null }}
                other={other?.stages.get(stage.slug)}
                whole={cells.get(cellKey(place))}
                open={isOpen(place)}
                reachable={isReachable(place)}
                onOpen={onOpen}
              />
            </ColumnHead>
          );
        })}
      </tr>
    </thead>
  );
};
