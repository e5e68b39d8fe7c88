import { Button } from '@strapi/design-system';
import { useCallback, useMemo } from 'react';
import type { CoverageTouchpoint } from '../../../../../types';
import { Empty } from '../../../components/states';
import { useOwnerName } from '../../../components/useOwnerName';
import { Steady } from '../../../components/WorkFrame';
import { useMatches } from '../../../utils/useMatches';
import { useText } from '../../../utils/useText';
import { cellKey, parseCell } from '../model/cells';
import { useCoverage } from '../model/context';
import { buildGrid, type GridModel } from '../model/grid';
import { useOpenSlot } from '../model/useCoverageUrl';
import { AnyRow } from './AnyRow';
import { CellRow, type RowView } from './CellRow';
import { ComparedSides } from './ComparedSides';
import { GridHead } from './GridHead';
import { GroupRow } from './GroupRow';
import { FirstColumn, GridTable } from './parts';
import { StageList } from './StageList';
import { useCellWords } from './useCellWords';
import { useGridCursor } from './useGridCursor';
import { SEEN_ROWS, useRowsInTurn } from './useRowsInTurn';

/** Windows too narrow for more than one stage. */
const PHONE = '(max-width: 639px)';

/** Coverage as a grid: touchpoints down, stages across. */
export const Grid = () => {
  const { coverage, shows, url } = useCoverage();
  const { groupBy, onlyGaps } = url;
  const { cell } = useOpenSlot();
  // A gap that is closed stays in sight until its drawer is closed, too.
  const kept = (onlyGaps || shows) && cell ? cellKey(cell) : null;
  const isPhone = useMatches(PHONE);
  const closedKeys = url.closed.join();
  const closed = useMemo(() => new Set(closedKeys.split(',')), [closedKeys]);
  const grid = useMemo(
    () => buildGrid(coverage, { groupBy, onlyGaps, shows, closed, kept }),
    [coverage, groupBy, onlyGaps, shows, closed, kept],
  );
  return (
    <>
      <Steady>
        <ComparedSides />
        {grid.isEmpty && (coverage.moments.some((moment) => !shows || shows(moment)) ? <NoGaps /> : <NoneShown />)}
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

/** A cell's key where the cell is in this row; without a touchpoint, in the row of heads. */
const keyIn = (touchpoint: string | null, key: string | null | undefined) =>
  key && parseCell(key)?.touchpoint === touchpoint ? key : null;

/** The first rows of the groups that are open, each with how many stand above it, and with them the heads of all groups. */
const firstOf = (groups: GridModel['groups'], closed: ReadonlySet<string>, count: number) => {
  let above = 0;
  return groups.map((group) => {
    const rows = closed.has(group.key) ? [] : group.rows.slice(0, count - above);
    const from = above;
    above += rows.length;
    return { group, rows: rows.map((touchpoint, index) => ({ touchpoint, above: from + index })) };
  });
};

const Table = ({ grid, closed }: TableProps) => {
  const text = useText();
  const { coverage, countedFor, setup, other, url, setUrl } = useCoverage();
  const { stages } = coverage;
  const { compact, groupBy } = url;
  const drawn = useRowsInTurn();
  const cursor = useGridCursor(grid.rows, drawn);
  const canPlan = setup.permissions.plan;
  const wordsOf = useCellWords();
  const ownerName = useOwnerName();
  const view = useMemo<RowView>(
    () => ({ stages, cells: grid.cells, left: grid.left, ownerName, other, wordsOf, canPlan, countedFor, compact }),
    [stages, grid, ownerName, other, wordsOf, canPlan, countedFor, compact],
  );
  const row = ({ touchpoint, above }: { readonly touchpoint: CoverageTouchpoint; readonly above: number }) => (
    <CellRow
      key={touchpoint.slug}
      view={view}
      touchpoint={touchpoint}
      later={above >= SEEN_ROWS}
      openKey={keyIn(touchpoint.slug, cursor.openKey)}
      reachable={keyIn(touchpoint.slug, cursor.reachable)}
      onOpen={cursor.onOpen}
    />
  );
  const toggle = useCallback(
    (key: string) => {
      const others = [...closed].filter((each) => each && each !== key);
      setUrl({ closed: closed.has(key) ? others : [...others, key] }, { replace: true });
    },
    [closed, setUrl],
  );

  const groups = firstOf(grid.groups, closed, drawn);

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
        openKey={keyIn(null, cursor.openKey)}
        reachable={keyIn(null, cursor.reachable)}
        onOpen={cursor.onOpen}
      />
      {grid.anyTouchpoint.size > 0 && (
        <tbody>
          <AnyRow stages={stages} pieces={grid.anyTouchpoint} other={other} onOpen={cursor.onOpen} />
        </tbody>
      )}
      {groups.map(({ group, rows }) => (
        <tbody key={group.key}>
          <GroupRow group={group} groupBy={groupBy} stages={stages} closed={closed.has(group.key)} onToggle={toggle} />
          {rows.map(row)}
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
