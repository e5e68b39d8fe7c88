import { useCallback, useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import { afterPaint } from '../../../utils/afterPaint';
import { cellElementId, cellKey, parseCell, type CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';
import { step, type GridModel } from '../model/grid';
import { useOpenSlot, type DrawerView } from '../model/useCoverageUrl';

/**
 * Where the keyboard stands in the grid. One cell is in the Tab order, arrow keys reach the others; while a drawer is
 * open it goes along. A cell that was opened elsewhere is scrolled into view, as soon as its row is among the `drawn`.
 */
export const useGridCursor = (rows: GridModel['rows'], drawn: number) => {
  const { setUrl, open } = useCoverage();
  const { cell } = useOpenSlot();
  const openKey = cell && cellKey(cell);
  const [current, setCurrent] = useState<CellPlace | null>(cell);

  useEffect(() => {
    const place = parseCell(openKey);
    if (!place) return undefined;
    setCurrent(place);
    const scroll = () =>
      document.getElementById(cellElementId(place))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return afterPaint(scroll);
  }, [openKey, drawn]);

  const reachable = useMemo(() => {
    const keys = rows.flat().flatMap((place) => (place ? cellKey(place) : []));
    const wanted = current && cellKey(current);
    return wanted && keys.includes(wanted) ? wanted : keys[0];
  }, [rows, current]);

  const onOpen = useCallback(
    (place: CellPlace, view?: DrawerView) => {
      setCurrent(place);
      open(place, view);
    },
    [open],
  );

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const from = rows
      .flat()
      .find((place) => place !== null && cellElementId(place) === (event.target as HTMLElement).id);
    const to = from && step(rows, from, event.key);
    if (!to) return;
    event.preventDefault();
    setCurrent(to);
    document.getElementById(cellElementId(to))?.focus();
    if (cell) setUrl({ cell: to }, { replace: true });
  };

  return { openKey, reachable, onOpen, onKeyDown };
};
