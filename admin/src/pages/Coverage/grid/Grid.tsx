import { Button, Typography } from '@strapi/design-system';
import { useMemo } from 'react';
import type { CoverageTouchpoint } from '../../../../../types';
import { Empty } from '../../../components/states';
import { useText } from '../../../utils/useText';
import { parseCell } from '../model/cells';
import { useCoverage } from '../model/context';
import { buildGrid } from '../model/grid';
import { CellRow, type RowView } from './CellRow';
import { ComparedSides } from './ComparedSides';
import { GroupRow } from './GroupRow';
import { StageHeader } from './StageHeader';
import { ColumnHead, CornerHead, FirstColumn, GridTable, Scroller, StageColumn } from './parts';
import { useGridCursor } from './useGridCursor';

/** Coverage as a grid: touchpoints down, stages across. */
export const Grid = () => {
  const text = useText();
  const { coverage, setup, other, shows, url, setUrl, names } = useCoverage();
  const { compact, groupBy, onlyGaps } = url;
  const closedKeys = url.closed.join();
  const closed = useMemo(() => new Set(closedKeys.split(',')), [closedKeys]);
  const grid = useMemo(
    () => buildGrid(coverage, { groupBy, onlyGaps, shows, closed }),
    [coverage, groupBy, onlyGaps, shows, closed],
  );
  const cursor = useGridCursor(grid.rows);
  const canPlan = setup.permissions.plan;
  const view = useMemo<RowView>(
    () => ({ stages: coverage.stages, cells: grid.cells, left: grid.left, names, other, canPlan, compact }),
    [coverage, grid, names, other, canPlan, compact],
  );
  const row = (touchpoint: CoverageTouchpoint | null) => {
    const slug = touchpoint?.slug ?? null;
    const here = (key: string | null | undefined) => (key && parseCell(key)?.touchpoint === slug ? key : null);
    return (
      <CellRow
        key={slug}
        view={view}
        touchpoint={touchpoint}
        openKey={here(cursor.openKey)}
        reachable={here(cursor.reachable)}
        onOpen={cursor.onOpen}
      />
    );
  };

  const toggle = (key: string) => {
    const others = url.closed.filter((each) => each !== key);
    setUrl({ closed: closed.has(key) ? others : [...others, key] }, { replace: true });
  };

  if (!grid.wholeStage && grid.groups.length === 0) return shows ? <NoneShown /> : <NoGaps />;
  return (
    <>
      <ComparedSides />
      <Scroller>
        <GridTable role="grid" aria-label={text('coverage.grid.label')} onKeyDown={cursor.onKeyDown}>
          <colgroup>
            <FirstColumn />
            {coverage.stages.map(({ slug }) => (
              <StageColumn key={slug} $compact={compact} />
            ))}
          </colgroup>
          <GridHead />
          {grid.wholeStage && <tbody>{row(null)}</tbody>}
          {grid.groups.map((group) => (
            <tbody key={group.key}>
              <GroupRow
                group={group}
                groupBy={groupBy}
                stages={coverage.stages}
                closed={closed.has(group.key)}
                onToggle={() => toggle(group.key)}
              />
              {!closed.has(group.key) && group.rows.map(row)}
            </tbody>
          ))}
        </GridTable>
      </Scroller>
    </>
  );
};

const GridHead = () => {
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
        {coverage.stages.map((stage) => (
          <ColumnHead key={stage.slug} scope="col">
            <StageHeader stage={started ? stage : { ...stage, score: null }} other={other?.stages.get(stage.slug)} />
          </ColumnHead>
        ))}
      </tr>
    </thead>
  );
};

/** Only gaps were asked for, and there is none. */
const NoGaps = () => {
  const text = useText();
  const { setUrl } = useCoverage();
  return (
    <Empty
      text={text('coverage.grid.noGaps')}
      action={
        <Button variant="secondary" onClick={() => setUrl({ onlyGaps: false })}>
          {text('coverage.grid.showAll')}
        </Button>
      }
    />
  );
};

/** The filters let no cell pass. */
const NoneShown = () => {
  const text = useText();
  const { setUrl } = useCoverage();
  return (
    <Empty
      text={text('coverage.grid.noneShown')}
      action={
        <Button variant="secondary" onClick={() => setUrl({ owners: [], channels: [], states: [], onlyGaps: false })}>
          {text('coverage.grid.showAll')}
        </Button>
      }
    />
  );
};
