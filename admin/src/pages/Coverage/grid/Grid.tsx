import { Button, Flex, Typography } from '@strapi/design-system';
import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { ImpactDots } from '../../../components/ImpactDots';
import { Empty } from '../../../components/states';
import { t } from '../../../utils/translate';
import { useCoverage } from '../model/context';
import { buildGrid } from '../model/grid';
import { CellRow } from './CellRow';
import { GroupRow } from './GroupRow';
import { Legend } from './Legend';
import { ColumnHead, CornerHead, FirstColumn, GridTable, Scroller, StageColumn } from './parts';
import { StageHeader } from './StageHeader';
import { useGridCursor } from './useGridCursor';

/** Coverage as a grid: touchpoints down, stages across. */
export const Grid = () => {
  const { formatMessage } = useIntl();
  const { coverage, url, names } = useCoverage();
  const { compact, groupBy, onlyGaps } = url;
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const grid = useMemo(() => buildGrid(coverage, { groupBy, onlyGaps, closed }), [coverage, groupBy, onlyGaps, closed]);
  const cursor = useGridCursor(grid.rows);

  const toggle = (key: string) =>
    setClosed((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });

  if (onlyGaps && !grid.wholeStage && grid.groups.length === 0) return <NoGaps />;
  return (
    <>
      <Scroller>
        <GridTable
          role="grid"
          aria-label={formatMessage({ id: t('coverage.grid.label') })}
          onKeyDown={cursor.onKeyDown}
        >
          <colgroup>
            <FirstColumn />
            {coverage.stages.map(({ slug }) => (
              <StageColumn key={slug} $compact={compact} />
            ))}
          </colgroup>
          <GridHead />
          {grid.wholeStage && (
            <tbody>
              <CellRow
                touchpoint={null}
                head={<Typography fontWeight="bold">{names.touchpoint(null)}</Typography>}
                cells={grid.cells}
                cursor={cursor}
              />
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
                  <CellRow
                    key={slug}
                    touchpoint={slug}
                    head={<TouchpointHead name={name} impact={impact} compact={compact} />}
                    cells={grid.cells}
                    cursor={cursor}
                  />
                ))}
            </tbody>
          ))}
        </GridTable>
      </Scroller>
      <Legend />
    </>
  );
};

const GridHead = () => {
  const { formatMessage } = useIntl();
  const { coverage, setup } = useCoverage();
  // Before anything is placed a row of noughts would only discourage.
  const started = setup.placements > 0;
  return (
    <thead>
      <tr>
        <CornerHead scope="col">
          <Typography fontWeight="bold">{formatMessage({ id: t('coverage.grid.touchpoint') })}</Typography>
        </CornerHead>
        {coverage.stages.map((stage) => (
          <ColumnHead key={stage.slug} scope="col">
            <StageHeader stage={started ? stage : { ...stage, score: null }} />
          </ColumnHead>
        ))}
      </tr>
    </thead>
  );
};

interface TouchpointHeadProps {
  readonly name: string;
  readonly impact: number;
  readonly compact: boolean;
}

const TouchpointHead = ({ name, impact, compact }: TouchpointHeadProps) => (
  <Flex direction={compact ? 'row' : 'column'} alignItems={compact ? 'center' : 'flex-start'} gap={compact ? 2 : 1}>
    <Typography fontWeight="bold" ellipsis maxWidth="100%" title={name}>
      {name}
    </Typography>
    <ImpactDots impact={impact} />
  </Flex>
);

/** Only gaps were asked for, and there is none. */
const NoGaps = () => {
  const { formatMessage } = useIntl();
  const { setUrl } = useCoverage();
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
};
