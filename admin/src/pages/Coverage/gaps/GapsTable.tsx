import { Pagination } from '@strapi/strapi/admin';
import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { Gap } from '../../../../../types';
import { ImpactDots } from '../../../components/ImpactDots';
import { PointsBadge } from '../../../components/PointsBadge';
import { SortHead, parseSort } from '../../../components/SortHead';
import { StateBadge } from '../../../components/StateBadge';
import { Empty, pending } from '../../../components/states';
import { useTouchpointsGapsQuery } from '../../../services/coverage';
import { parseDay } from '../../../utils/days';
import { t } from '../../../utils/translate';
import { lookOf } from '../model/cells';
import { useCoverage } from '../model/context';
import { useExistingPage } from '../model/useExistingPage';

const PAGE_SIZE = 25;
const DEFAULT_SORT = 'priority:desc';

/** The columns, in order; `sort` is the server's name of what they sort by, and where a first click begins. */
const COLUMNS = [
  { key: 'touchpoint', sort: 'touchpoint', first: 'asc' },
  { key: 'stage', sort: 'stage', first: 'asc' },
  { key: 'state', sort: null, first: 'asc' },
  { key: 'missing', sort: 'missing', first: 'desc' },
  { key: 'points', sort: 'points', first: 'desc' },
  { key: 'impact', sort: null, first: 'desc' },
  { key: 'owner', sort: 'owner', first: 'asc' },
  { key: 'due', sort: 'dueDate', first: 'asc' },
] as const;

/** The gaps as a ranked table: the same truth as the grid. A row opens its cell. */
export const GapsTable = () => {
  const { formatMessage } = useIntl();
  const { query, url, setUrl, coverage } = useCoverage();
  const sort = parseSort(url.sort, DEFAULT_SORT);
  const gaps = useTouchpointsGapsQuery(
    { ...query, page: url.page, pageSize: PAGE_SIZE, sort: `${sort.by}:${sort.order}` },
    { refetchOnMountOrArgChange: true },
  );
  useExistingPage(gaps.data?.meta.pagination);

  if (!gaps.data) return <>{pending(gaps)}</>;
  const { data: rows, meta } = gaps.data;
  if (rows.length === 0) {
    return <Empty text={formatMessage({ id: t(coverage.score === null ? 'gaps.unplanned' : 'gaps.none') })} />;
  }
  return (
    <>
      <Table
        colCount={COLUMNS.length}
        rowCount={rows.length + 1}
        aria-label={formatMessage({ id: t('coverage.tab.gaps') })}
        aria-busy={gaps.isFetching}
      >
        <Thead>
          <Tr>
            {COLUMNS.map(({ key, sort: by, first }) =>
              by ? (
                <SortHead key={key} by={by} first={first} sort={sort} onSort={(next) => setUrl({ sort: next })}>
                  {formatMessage({ id: t(`gaps.${key}`) })}
                </SortHead>
              ) : (
                <Th key={key}>
                  <Typography variant="sigma" textColor="neutral600">
                    {formatMessage({ id: t(`gaps.${key}`) })}
                  </Typography>
                </Th>
              ),
            )}
          </Tr>
        </Thead>
        <Tbody>
          {rows.map((gap) => (
            <GapRow key={`${gap.stage}/${gap.touchpoint ?? ''}`} gap={gap} />
          ))}
        </Tbody>
      </Table>
      <Pagination.Root {...meta.pagination} defaultPageSize={PAGE_SIZE}>
        <Box />
        <Pagination.Links />
      </Pagination.Root>
    </>
  );
};

const GapRow = ({ gap }: { readonly gap: Gap }) => {
  const { formatMessage, formatDate } = useIntl();
  const { names, open } = useCoverage();
  const due = parseDay(gap.dueDate);
  return (
    <Row onClick={() => open(gap)}>
      <Td>
        <OpenButton
          type="button"
          aria-haspopup="dialog"
          onClick={(event) => {
            event.stopPropagation();
            open(gap);
          }}
        >
          {names.touchpoint(gap.touchpoint)}
        </OpenButton>
      </Td>
      <Td>
        <Typography textColor="neutral800">{names.stage(gap.stage)}</Typography>
      </Td>
      <Td>
        <StateBadge look={lookOf(gap)} />
      </Td>
      <Td>
        <Typography textColor="neutral800">
          {formatMessage({ id: t('gaps.missing.of') }, { missing: gap.missing, target: gap.target })}
        </Typography>
      </Td>
      <Td>
        <PointsBadge points={gap.points} />
      </Td>
      <Td>
        <ImpactDots impact={gap.impact} />
      </Td>
      <Td>
        <Typography textColor="neutral800">{gap.owner ?? '–'}</Typography>
      </Td>
      <Td>
        <Typography textColor={gap.overdue ? 'danger600' : 'neutral800'} fontWeight={gap.overdue ? 'bold' : 'regular'}>
          {due ? formatDate(due, { dateStyle: 'medium' }) : '–'}
          {gap.overdue && ` · ${formatMessage({ id: t('flag.overdue.short') })}`}
        </Typography>
      </Td>
    </Row>
  );
};

const Row = styled(Tr)`
  cursor: pointer;
`;

const OpenButton = styled.button`
  padding: 0;
  border: 0;
  background: none;
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: ${({ theme }) => theme.fontSizes[2]};
  font-weight: ${({ theme }) => theme.fontWeights.bold};
  text-align: left;
  cursor: pointer;

  &:hover {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
