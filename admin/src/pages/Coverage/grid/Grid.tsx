import { Button } from '@strapi/design-system';
import { useMemo } from 'react';
import type { CoverageTouchpoint } from '../../../../../types';
import { Empty } from '../../../components/states';
import { Steady } from '../../../components/WorkFrame';
import { useMatches } from '../../../utils/useMatches';
import { useText } from '../../../utils/useText';
import { cellKey, parseCell } from '../model/cells';
import { useCoverage } from '../model/context';
import { buildGrid, type GridModel } from '../model/grid';
import { AnyRow } from './AnyRow';
import { CellRow, type RowView } from './CellRow';
import { ComparedSides } from './ComparedSides';
import { GridHead } from './GridHead';
import { GroupRow } from './GroupRow';
import { FirstColumn, GridTable } from './parts';
import { StageList } from './StageList';
import { useCellWords } from './useCellWords';
import { useGridCursor } from './useGridCursor';

/** Windows too narrow for more than one stage. */
const PHONE = '(max-width: 639px)';

/** Coverage as a grid: touchpoints down, stages across. */
export const Grid = () => {
  const { coverage, shows, url } = useCoverage();
  const { groupBy, onlyGaps } = url;
  const isPhone = useMatches(PHONE);
  const closedKeys = url.closed.join();
  const closed = useMemo(() => new Set(closedKeys.split(',')), [closedKeys]);
  const grid = useMemo(
    () => buildGrid(coverage, { groupBy, onlyGaps, shows, closed }),
    [coverage, groupBy, onlyGaps, shows, closed],
  );
  return (
    <>
      <Steady>
        <ComparedSides />
        {grid.isEmpty && (shows ? <NoneShown /> : <NoGaps />)}
      </Steady>
      {!grid.isEmpty &&
        (isPhone ? (
          <Steady>
            <StageList grid={grid} />
          </Steady>
        ) : (
          <Table grid={grid} closed={closed} />
        ))}
    </>
  );
};

interface TableProps {
  readonly grid: GridModel;
  readonly closed: ReadonlySet<string>;
}

const Table = ({ grid, closed }: TableProps) => {
  const text = useText();
  const { coverage, setup, other, url, setUrl } = useCoverage();
  const { stages } = coverage;
  const { compact, groupBy } = url;
  const cursor = useGridCursor(grid.rows);
  const canPlan = setup.permissions.plan;
  const wordsOf = useCellWords();
  const view = useMemo<RowView>(
    () => ({ stages, cells: grid.cells, left: grid.left, other, wordsOf, canPlan, compact }),
    [stages, grid, other, wordsOf, canPlan, compact],
  );
  const row = (touchpoint: CoverageTouchpoint) => {
    const here = (key: string | null | undefined) =>
      key && parseCell(key)?.touchpoint === touchpoint.slug ? key : null;
    return (
      <CellRow
        key={touchpoint.slug}
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

  return (
    <GridTable
      role="grid"
      aria-label={text('coverage.grid.label')}
      $stages={stages.length}
      $compact={compact}
      onKeyDown={cursor.onKeyDown}
    >
      <colgroup>
        <FirstColumn />
        <col span={stages.length} />
      </colgroup>
      <GridHead
        cells={grid.cells}
        isOpen={(place) => cursor.openKey === cellKey(place)}
        isReachable={(place) => cursor.reachable === cellKey(place)}
        onOpen={cursor.onOpen}
      />
      {grid.anyTouchpoint.size > 0 && (
        <tbody>
          <AnyRow stages={stages} pieces={grid.anyTouchpoint} other={other} compact={compact} onOpen={cursor.onOpen} />
        </tbody>
      )}
      {grid.groups.map((group) => (
        <tbody key={group.key}>
          <GroupRow
            group={group}
            groupBy={groupBy}
            stages={stages}
            closed={closed.has(group.key)}
            onToggle={() => toggle(group.key)}
          />
          {!closed.has(group.key) && group.rows.map(row)}
        </tbody>
      ))}
    </GridTable>
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
