import { Button, Table, Tbody, Th, Thead, Tr, Typography, VisuallyHidden } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Segment } from '../../../../../types';
import { PageFrame } from '../../../components/PageFrame';
import { Empty, pending } from '../../../components/states';
import { useGetSegmentsQuery } from '../../../services/plan/segments';
import { useGetSetupQuery } from '../../../services/setup';
import { useRefetchOnFocus } from '../../../utils/useRefetchOnFocus';
import { useText } from '../../../utils/useText';
import { withParam } from '../../../utils/withParam';
import { DeleteSegment } from './DeleteSegment';
import { SegmentForm } from './SegmentForm';
import { SegmentRow, WIDE } from './SegmentRow';

/** What the address says of a segment that does not exist yet. */
const NEW = 'new';
const COLUMNS = ['name', 'description', 'rule', 'placements'] as const;

/** The segments: groups of visitors that content can be placed for. The open one stands in the address. */
const Segments = () => {
  const text = useText();
  const setup = useGetSetupQuery();
  const query = useGetSegmentsQuery(undefined, { refetchOnMountOrArgChange: true });
  const [params, setParams] = useSearchParams();
  const [deleted, setDeleted] = useState<Segment | null>(null);
  useRefetchOnFocus(query.refetch, query.fulfilledTimeStamp);

  const open = (slug: string | null) => setParams((now) => withParam(now, 'segment', slug));
  const mayPlan = setup.data?.permissions.plan ?? false;
  const asked = params.get('segment');
  const edited = query.data?.find(({ slug }) => slug === asked);
  const addButton = mayPlan && (
    <Button startIcon={<Plus />} onClick={() => open(NEW)}>
      {text('segments.add')}
    </Button>
  );

  return (
    <PageFrame
      title={text('nav.segments')}
      subtitle={text('segments.subtitle')}
      primaryAction={query.data && query.data.length > 0 ? addButton : undefined}
    >
      {pending(query) ??
        (query.data?.length === 0 ? (
          <Empty text={text('segments.empty')} action={addButton} />
        ) : (
          <Table colCount={COLUMNS.length + 1} rowCount={(query.data?.length ?? 0) + 1}>
            <Thead>
              <Tr>
                {COLUMNS.map((column) => (
                  <Th key={column} display={column === 'description' || column === 'rule' ? WIDE : undefined}>
                    <Typography variant="sigma" fontSize={1}>
                      {text(`segments.${column}`)}
                    </Typography>
                  </Th>
                ))}
                <Th>
                  <VisuallyHidden>{text('journey.actions')}</VisuallyHidden>
                </Th>
              </Tr>
            </Thead>
            <Tbody>
              {query.data?.map((segment) => (
                <SegmentRow
                  key={segment.slug}
                  segment={segment}
                  mayPlan={mayPlan}
                  onOpen={() => open(segment.slug)}
                  onDelete={() => setDeleted(segment)}
                />
              ))}
            </Tbody>
          </Table>
        ))}
      {(edited || (asked === NEW && mayPlan)) && (
        <SegmentForm
          key={asked}
          segment={asked === NEW ? null : (edited ?? null)}
          readOnly={!mayPlan}
          onClose={() => open(null)}
        />
      )}
      {deleted && <DeleteSegment segment={deleted} onClose={() => setDeleted(null)} />}
    </PageFrame>
  );
};

export default Segments;
