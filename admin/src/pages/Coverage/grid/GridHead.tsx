import { Typography } from '@strapi/design-system';
import { memo, useMemo } from 'react';
import { useText } from '../../../utils/useText';
import { cellKey, type CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';
import type { GridModel } from '../model/grid';
import { HeadShare } from './HeadShare';
import { StageHead } from './StageHead';
import { ColumnHead, CornerHead } from './parts';

interface GridHeadProps extends Pick<GridModel, 'cells'> {
  /** The key of the open cell, and of the one that the Tab key reaches, where it is a head. */
  readonly openKey: string | null;
  readonly reachable: string | null;
  readonly onOpen: (place: CellPlace) => void;
}

/** The head of the grid: the stages, each with the whole of it. */
export const GridHead = memo(({ cells, openKey, reachable, onOpen }: GridHeadProps) => {
  const text = useText();
  const { coverage, setup, other } = useCoverage();
  // Before anything is placed a row of noughts would only discourage.
  const started = setup.placements > 0;
  const stages = useMemo(
    () => (started ? coverage.stages : coverage.stages.map((stage) => ({ ...stage, score: null }))),
    [coverage, started],
  );
  return (
    <thead>
      <tr>
        {/* The whole of it stays in sight wherever the page is scrolled to: a gap that is closed is seen in it, too. */}
        <CornerHead scope="col" abbr={text('coverage.grid.touchpoint')}>
          {started ? (
            <HeadShare
              name={text('coverage.grid.touchpoint')}
              share={{ score: coverage.score, have: coverage.totals.have, target: coverage.totals.target }}
            />
          ) : (
            <Typography fontWeight="bold">{text('coverage.grid.touchpoint')}</Typography>
          )}
        </CornerHead>
        {stages.map((stage) => {
          const key = cellKey({ stage: stage.slug, touchpoint: null });
          return (
            <ColumnHead key={stage.slug} scope="col" abbr={stage.name}>
              <StageHead
                stage={stage}
                other={other?.stages.get(stage.slug)}
                whole={cells.get(key)}
                open={openKey === key}
                reachable={reachable === key}
                onOpen={onOpen}
              />
            </ColumnHead>
          );
        })}
      </tr>
    </thead>
  );
});
GridHead.displayName = 'GridHead';
