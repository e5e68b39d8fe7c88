import { Box, Button, Flex, Table, Tbody } from '@strapi/design-system';
import { Pagination, useIsDesktop } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { AssignResult, Gap } from '../../../../../types';
import { Cards } from '../../../components/Cards';
import { Problem } from '../../../components/Problem';
import { Empty, pending } from '../../../components/states';
import { useTouchpointsGapsQuery } from '../../../services/coverage/coverage';
import { useGetNoteCountsQuery } from '../../../services/plan/notes';
import { useRefetchOnFocus } from '../../../utils/useRefetchOnFocus';
import { useText } from '../../../utils/useText';
import { useForgetOrigins } from '../create/useForgetOrigins';
import { MissingRights } from '../MissingRights';
import { cellKey } from '../model/cells';
import { useCoverage } from '../model/context';
import { isNarrowed } from '../model/narrowing';
import { useExistingPage } from '../model/useExistingPage';
import { AssignBar } from './AssignBar';
import { AssignDone } from './AssignDone';
import { GapCard } from './GapCard';
import type { GapProps } from './GapParts';
import { GapRow } from './GapRow';
import { GapsFilters } from './GapsFilters';
import { bodyOfGap } from './gapCell';
import { COLUMNS, GapCardsHead, TableHead } from './GapsHeads';
import { gapsQueryOf } from './gapsQuery';
import { NOTHING, toggled, type Selection } from './selection';
import { useAssigned } from './useAssigned';
import { useAssigning } from './useAssigning';
import { useBriefs } from './useBriefs';

const PAGE_SIZE = 25;

/** The gaps as a ranked list: the same truth as the grid, found by whose they are, and handed to people many at once. */
export const GapsTable = () => {
  const { query, filter, url, setup } = useCoverage();
  const [selection, setSelection] = useState(NOTHING);
  const gaps = useTouchpointsGapsQuery(
    {
      ...query,
      ...filter,
      ...gapsQueryOf(url),
      page: url.page,
      pageSize: PAGE_SIZE,
    },
    { refetchOnMountOrArgChange: true },
  );
  useRefetchOnFocus(gaps.refetch, gaps.fulfilledTimeStamp);
  useExistingPage(gaps.data?.meta.pagination);
  useForgetOrigins();

  // Other pages belong to the same list; another list must not be changed by what was chosen in this one.
  const scope = JSON.stringify([query, filter, url.mine, url.overdue, url.status]);
  useEffect(() => setSelection(NOTHING), [scope]);

  const mayPlan = setup.permissions.plan;
  const done = useAssigned();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={4} wrap="wrap" justifyContent="space-between">
        <GapsFilters />
        {mayPlan && selection.size > 0 && (
          <AssignBar selection={selection} onDone={done.tell} onClear={() => setSelection(NOTHING)} />
        )}
      </Flex>
      <MissingRights />
      {!gaps.data ? (
        pending(gaps)
      ) : gaps.data.data.length === 0 ? (
        <NoGaps />
      ) : (
        <Box aria-busy={gaps.isFetching}>
          <Rows
            gaps={gaps.data.data}
            selection={selection}
            onDone={done.tell}
            onSelect={mayPlan ? setSelection : undefined}
          />
          <Pagination.Root {...gaps.data.meta.pagination} defaultPageSize={PAGE_SIZE}>
            <Box />
            <Pagination.Links />
          </Pagination.Root>
        </Box>
      )}
      <AssignDone done={done} />
    </Flex>
  );
};

/** Nothing to list: because everything is done, or because of what was asked for. */
const NoGaps = () => {
  const text = useText();
  const { filter, url, setUrl, coverage } = useCoverage();
  const ownFilters = url.mine || url.overdue || url.status.length > 0;
  const key = url.overdue
    ? 'gaps.none.overdue'
    : url.mine
      ? 'gaps.none.mine'
      : ownFilters || isNarrowed(filter)
        ? 'gaps.none.found'
        : coverage.score === null
          ? 'gaps.unplanned'
          : 'gaps.none';
  return (
    <Empty
      text={text(key)}
      action={
        ownFilters && (
          <Button variant="secondary" onClick={() => setUrl({ mine: false, overdue: false, status: [] })}>
            {text('gaps.showAll')}
          </Button>
        )
      }
    />
  );
};

interface RowsProps {
  readonly gaps: readonly Gap[];
  readonly selection: Selection;
  readonly onDone: (result: AssignResult) => void;
  /** Absent for people who may not plan: they have nothing to choose gaps for. */
  readonly onSelect?: (selection: Selection) => void;
}

const Rows = ({ gaps, selection, onDone, onSelect }: RowsProps) => {
  const text = useText();
  const isWide = useIsDesktop();
  const { journey } = useCoverage();
  const briefs = useBriefs();
  const assigning = useAssigning(onDone);
  const { data: notes } = useGetNoteCountsQuery(journey.slug, { refetchOnMountOrArgChange: true });
  const partsOf = (gap: Gap): GapProps & { readonly key: string } => ({
    key: cellKey(gap),
    gap,
    brief: briefs.get(cellKey(gap)),
    notes: notes?.[cellKey(gap)] ?? 0,
    chosen: selection.has(cellKey(gap)),
    onChoose: onSelect && (() => onSelect(toggled(selection, gap))),
    onAssign: onSelect && ((assignment) => assigning.save(bodyOfGap(journey.slug, gap, assignment))),
    saving: assigning.saving,
  });
  const items = gaps.map(partsOf);
  return (
    <>
      {Boolean(assigning.error) && <Problem error={assigning.error} title={text('common.failed')} />}
      {isWide ? (
        <Table
          colCount={COLUMNS.length + (onSelect ? 2 : 1)}
          rowCount={gaps.length + 1}
          aria-label={text('coverage.tab.gaps')}
        >
          <TableHead page={gaps} selection={selection} onSelect={onSelect} />
          <Tbody>
            {items.map(({ key, ...gap }) => (
              <GapRow key={key} {...gap} />
            ))}
          </Tbody>
        </Table>
      ) : (
        <Cards
          label={text('coverage.tab.gaps')}
          head={<GapCardsHead page={gaps} selection={selection} onSelect={onSelect} />}
        >
          {items.map(({ key, ...gap }) => (
            <GapCard key={key} {...gap} />
          ))}
        </Cards>
      )}
    </>
  );
};
