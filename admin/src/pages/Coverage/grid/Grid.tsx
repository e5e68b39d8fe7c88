import { Button, Flex, Typography } from '@strapi/design-system';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { ImpactDots } from '../../../components/ImpactDots';
import { Empty } from '../../../components/states';
import { t } from '../../../utils/translate';
import { useCoverage } from '../model/context';
import { buildGrid } from '../model/grid';
import { CellRow } from './CellRow';
import { ComparedSides } from './ComparedSides';
import { GroupRow } from './GroupRow';
import { Legend } from './Legend';
import { ColumnHead, CornerHead, FirstColumn, GridTable, Scroller, StageColumn } from './parts';
import { StageHeader } from './StageHeader';
import { useGridCursor } from './useGridCursor';

/** Coverage as a grid: touchpoints down, stages across. */
export const Grid = () => {
  const { formatMessage } = useIntl();
  const { coverage, shows, url, setUrl, names } = useCoverage();
  const { compact, groupBy, onlyGaps } = url;
  const closed = useMemo(() => new Set(url.closed), [url.closed]);
  const grid = useMemo(
    () => buildGrid(coverage, { groupBy, onlyGaps, shows, closed }),
    [coverage, groupBy, onlyGaps, shows, closed],
  );
  const cursor = useGridCursor(grid.rows);

  const toggle = (key: string) => {
    const others = url.closed.filter((each) => each !== key);
    setUrl({ closed: closed.has(key) ? others : [...others, key] }, { replace: true });
  };

  if (!grid.wholeStage && grid.groups.length === 0) return shows ? <NoneShown /> : <NoGaps />;
  return (
    <>
      <ComparedSides />
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
                grid={grid}
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
                    grid={grid}
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
  const { coverage, setup, other } = useCoverage();
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
            <StageHeader stage={started ? stage : { ...stage, score: null }} other={other?.stages.get(stage.slug)} />
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

/** The filters let no cell pass. */
const NoneShown = () => {
  const { formatMessage } = useIntl();
  const { setUrl } = useCoverage();
  return (
    <Empty
      text={formatMessage({ id: t('coverage.grid.noneShown') })}
      action={
        <Button variant="secondary" onClick={() => setUrl({ owners: [], channels: [], states: [], onlyGaps: false })}>
          {formatMessage({ id: t('coverage.grid.showAll') })}
        </Button>
      }
    />
  );
};
