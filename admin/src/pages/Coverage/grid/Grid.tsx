import { Button, Flex, Typography } from '@strapi/design-system';
import { useCallback, useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import { ImpactDots } from '../../../components/ImpactDots';
import { Empty } from '../../../components/states';
import { t } from '../../../utils/translate';
import { cellElementId, cellKey, parseCell, type CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';
import { buildGrid, step } from '../model/grid';
import { GridCell } from './GridCell';
import { GroupRow } from './GroupRow';
import { Legend } from './Legend';
import { BodyCell, ColumnHead, CornerHead, FirstColumn, GridTable, RowHead, Scroller, StageColumn } from './parts';
import { StageHeader } from './StageHeader';

/** Coverage as a grid: touchpoints down, stages across. One cell is in the Tab order; arrow keys reach the others. */
export const Grid = () => {
  const { formatMessage } = useIntl();
  const { coverage, setup, url, setUrl, open, names } = useCoverage();
  const { compact, groupBy, onlyGaps, cell } = url;
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const grid = useMemo(() => buildGrid(coverage, { groupBy, onlyGaps, closed }), [coverage, groupBy, onlyGaps, closed]);
  const [current, setCurrent] = useState<CellPlace | null>(cell);
  const openKey = cell && cellKey(cell);

  // The open cell may have been chosen elsewhere: in the drawer, the strip or the table of gaps.
  useEffect(() => {
    const place = parseCell(openKey);
    if (!place) return;
    document.getElementById(cellElementId(place))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    setCurrent(place);
  }, [openKey]);

  const reachable = useMemo(() => {
    const keys = grid.rows.flat().map(cellKey);
    const wanted = current && cellKey(current);
    return wanted && keys.includes(wanted) ? wanted : keys[0];
  }, [grid, current]);

  const onOpen = useCallback(
    (place: CellPlace) => {
      setCurrent(place);
      open(place);
    },
    [open],
  );

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const from = grid.rows.flat().find((place) => cellElementId(place) === (event.target as HTMLElement).id);
    const to = from && step(grid.rows, from, event.key);
    if (!to) return;
    event.preventDefault();
    setCurrent(to);
    document.getElementById(cellElementId(to))?.focus();
    if (cell) setUrl({ cell: to }, { replace: true });
  };

  const toggle = (key: string) =>
    setClosed((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });

  if (onlyGaps && grid.rows.length === 0 && grid.groups.length === 0) {
    return (
      <Empty
        text={formatMessage({ id: t('coverage.grid.noGaps') })}
        action={
          <Button variant="secondary" onClick={() => setUrl({ onlyGaps: false })}>
            {formatMessage({ id: t('coverage.grid.showAll') })}
          </Button>
        }
      />
    );
  }

  const cells = (touchpoint: string | null) =>
    coverage.stages.map(({ slug }) => {
      const place = { stage: slug, touchpoint };
      const key = cellKey(place);
      return (
        <BodyCell key={slug}>
          <GridCell
            place={place}
            moment={grid.cells.get(key)}
            stageName={names.stage(slug)}
            touchpointName={names.touchpoint(touchpoint)}
            canPlan={setup.permissions.plan}
            compact={compact}
            open={openKey === key}
            reachable={reachable === key}
            onOpen={onOpen}
          />
        </BodyCell>
      );
    });

  return (
    <>
      <Scroller>
        <GridTable role="grid" aria-label={formatMessage({ id: t('coverage.grid.label') })} onKeyDown={onKeyDown}>
          <colgroup>
            <FirstColumn />
            {coverage.stages.map(({ slug }) => (
              <StageColumn key={slug} $compact={compact} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <CornerHead scope="col">
                <Typography fontWeight="bold">{formatMessage({ id: t('coverage.grid.touchpoint') })}</Typography>
              </CornerHead>
              {coverage.stages.map((stage) => (
                <ColumnHead key={stage.slug} scope="col">
                  <StageHeader stage={stage} />
                </ColumnHead>
              ))}
            </tr>
          </thead>
          {grid.wholeStage && (
            <tbody>
              <tr>
                <RowHead scope="row">
                  <Typography fontWeight="bold">{names.touchpoint(null)}</Typography>
                </RowHead>
                {cells(null)}
              </tr>
            </tbody>
          )}
          {grid.groups.map((group) => (
            <tbody key={group.key}>
              <GroupRow
                group={group}
                groupBy={groupBy}
                stages={coverage.stages}
                closed={closed.has(group.key)}
                onToggle={() => toggle(group.key)}
              />
              {!closed.has(group.key) &&
                group.rows.map(({ slug, name, impact }) => (
                  <tr key={slug}>
                    <RowHead scope="row">
                      <Flex
                        direction={compact ? 'row' : 'column'}
                        alignItems={compact ? 'center' : 'flex-start'}
                        gap={compact ? 2 : 1}
                      >
                        <Typography fontWeight="bold" ellipsis title={name}>
                          {name}
                        </Typography>
                        <ImpactDots impact={impact} />
                      </Flex>
                    </RowHead>
                    {cells(slug)}
                  </tr>
                ))}
            </tbody>
          ))}
        </GridTable>
      </Scroller>
      <Legend />
    </>
  );
};
