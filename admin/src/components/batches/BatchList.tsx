import { Button, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography, VisuallyHidden } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Batch } from '../../../../types';
import { useGetBatchesQuery } from '../../services/placing/batches';
import { useText } from '../../utils/useText';
import { CellName } from '../CellName';
import { pending } from '../states';
import { isOfMarks } from './isOfMarks';

const PAGE_SIZE = 10;

interface BatchListProps {
  readonly onUndo: (batch: Batch) => void;
}

/** What changed many entries at once, the newest first, and can be put back. */
export const BatchList = ({ onUndo }: BatchListProps) => {
  const text = useText();
  const [page, setPage] = useState(1);
  const batches = useGetBatchesQuery({ page, pageSize: PAGE_SIZE, several: true });
  const pages = batches.data?.meta.pagination.pageCount ?? 0;

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography textColor="neutral600">{text('batches.text')}</Typography>
      {!batches.data ? (
        pending(batches)
      ) : batches.data.data.length === 0 ? (
        <Typography textColor="neutral600">{text('batches.none')}</Typography>
      ) : (
        <BatchTable batches={batches.data.data} onUndo={onUndo} />
      )}
      {pages > 1 && (
        <Flex gap={2} justifyContent="flex-end">
          <Button size="S" variant="tertiary" disabled={page === 1} onClick={() => setPage(page - 1)}>
            {text('batches.newer')}
          </Button>
          <Button size="S" variant="tertiary" disabled={page >= pages} onClick={() => setPage(page + 1)}>
            {text('batches.older')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
};

interface BatchTableProps extends BatchListProps {
  readonly batches: readonly Batch[];
}

const BatchTable = ({ batches, onUndo }: BatchTableProps) => {
  const text = useText();
  return (
    <Table colCount={4} rowCount={batches.length + 1}>
      <Thead>
        <Tr>
          {['what', 'who', 'when'].map((column) => (
            <Th key={column}>
              <Typography variant="sigma" fontSize={1}>
                {text(`batches.${column}`)}
              </Typography>
            </Th>
          ))}
          <Th>
            <VisuallyHidden>{text('batches.undo')}</VisuallyHidden>
          </Th>
        </Tr>
      </Thead>
      <Tbody>
        {batches.map((batch) => (
          <BatchRow key={batch.documentId} batch={batch} onUndo={() => onUndo(batch)} />
        ))}
      </Tbody>
    </Table>
  );
};

const BatchRow = ({ batch, onUndo }: { readonly batch: Batch; readonly onUndo: () => void }) => {
  const text = useText();
  const { formatDate } = useIntl();
  const { kind, name, authorName, entries, added, updated, removed } = batch;
  const changes =
    kind === 'assign' ? 'batches.changes.assign' : isOfMarks(batch) ? 'batches.changes.marks' : 'batches.changes';
  const when = formatDate(batch.at, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Tr>
      <Td>
        <Typography tag="p" fontWeight="semiBold" ellipsis title={name ?? undefined}>
          {[text(`batches.kind.${kind}`), name].filter(Boolean).join(': ')}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {text(changes, { entries, added, updated, removed })}
        </Typography>
      </Td>
      <Td>
        <CellName>{authorName}</CellName>
      </Td>
      <Td>
        <Typography>{when}</Typography>
      </Td>
      <Td>
        {batch.undoneAt && <Typography textColor="neutral600">{text('batches.undone')}</Typography>}
        {batch.canUndo && (
          <Button
            size="S"
            variant="tertiary"
            aria-label={text('batches.undo.label', { who: authorName, when })}
            onClick={onUndo}
          >
            {text('batches.undo')}
          </Button>
        )}
      </Td>
    </Tr>
  );
};
