import {
  Box,
  Button,
  Flex,
  IconButton,
  Table,
  Tbody,
  Td,
  TextButton,
  Th,
  Thead,
  Tr,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { Pencil, Plus, Trash } from '@strapi/icons';
import { useState } from 'react';
import type { Moment, Touchpoint } from '../../../../types';
import { CellName } from '../../components/CellName';
import { ImpactDots } from '../../components/ImpactDots';
import { Empty, pending } from '../../components/states';
import { useOwnerName } from '../../components/useOwnerName';
import { useGetTouchpointsQuery } from '../../services/plan/touchpoints';
import { useChannelText } from '../../utils/useChannelText';
import { useText } from '../../utils/useText';
import { DeleteTouchpoint } from './DeleteTouchpoint';
import { TouchpointForm } from './TouchpointForm';

interface TouchpointsTabProps {
  /** The plan being edited, to say which touchpoints it uses. */
  readonly moments: readonly Moment[];
  readonly onDeleted: (slug: string) => void;
}

const COLUMNS = ['name', 'channel', 'phase', 'impact', 'owner', 'planned'] as const;
/** Columns that narrow windows do without; the dialog behind the name shows them. */
const WIDE_ONLY: ReadonlySet<string> = new Set(['phase', 'owner']);
const WIDE = { initial: 'none', large: 'table-cell' };

/** The touchpoints of the site, shared by all journeys; each is saved by itself. */
export const TouchpointsTab = ({ moments, onDeleted }: TouchpointsTabProps) => {
  const text = useText();
  const channelText = useChannelText();
  const ownerName = useOwnerName();
  const query = useGetTouchpointsQuery();
  const [edited, setEdited] = useState<Touchpoint | 'new' | null>(null);
  const [deleted, setDeleted] = useState<Touchpoint | null>(null);
  if (!query.data) return <>{pending(query)}</>;
  const touchpoints = query.data;
  const planned = (slug: string) => moments.filter(({ touchpoint }) => touchpoint === slug).length;
  const addButton = (
    <Button variant="secondary" startIcon={<Plus />} onClick={() => setEdited('new')}>
      {text('journey.touchpoint.add')}
    </Button>
  );

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Typography textColor="neutral600">{text('journey.touchpoints.text')}</Typography>
        {touchpoints.length > 0 && addButton}
      </Flex>
      {touchpoints.length === 0 ? (
        <Empty text={text('journey.touchpoints.empty')} action={addButton} />
      ) : (
        <Table colCount={COLUMNS.length + 1} rowCount={touchpoints.length + 1}>
          <Thead>
            <Tr>
              {COLUMNS.map((column) => (
                <Th key={column} display={WIDE_ONLY.has(column) ? WIDE : undefined}>
                  <Typography variant="sigma" fontSize={1}>
                    {text(`journey.touchpoint.${column}`)}
                  </Typography>
                </Th>
              ))}
              <Th>
                <VisuallyHidden>{text('journey.actions')}</VisuallyHidden>
              </Th>
            </Tr>
          </Thead>
          <Tbody>
            {touchpoints.map((touchpoint) => (
              <Tr key={touchpoint.slug}>
                <Td>
                  <TextButton onClick={() => setEdited(touchpoint)}>
                    <CellName fontWeight="bold" textColor="primary600">
                      {touchpoint.name}
                    </CellName>
                  </TextButton>
                </Td>
                <Td>
                  <Typography>{channelText(touchpoint.channel)}</Typography>
                </Td>
                <Td display={WIDE}>
                  <Typography>{text(`phase.${touchpoint.phase ?? 'other'}`)}</Typography>
                </Td>
                <Td>
                  <ImpactDots impact={touchpoint.impact} />
                </Td>
                <Td display={WIDE}>
                  <CellName textColor={touchpoint.owner ? 'neutral800' : 'neutral600'}>
                    {touchpoint.owner ? ownerName(touchpoint.owner) : text('common.notSet')}
                  </CellName>
                </Td>
                <Td>
                  <Typography>{planned(touchpoint.slug)}</Typography>
                </Td>
                <Td>
                  <Flex justifyContent="flex-end" gap={1}>
                    <IconButton
                      variant="ghost"
                      label={text('journey.touchpoint.edit', { name: touchpoint.name })}
                      onClick={() => setEdited(touchpoint)}
                    >
                      <Pencil />
                    </IconButton>
                    <IconButton
                      variant="ghost"
                      label={text('journey.touchpoint.delete', { name: touchpoint.name })}
                      onClick={() => setDeleted(touchpoint)}
                    >
                      <Trash />
                    </IconButton>
                  </Flex>
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
      <Box>
        {edited && <TouchpointForm touchpoint={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
        {deleted && (
          <DeleteTouchpoint
            touchpoint={deleted}
            others={touchpoints.filter(({ slug }) => slug !== deleted.slug)}
            onDeleted={() => onDeleted(deleted.slug)}
            onClose={() => setDeleted(null)}
          />
        )}
      </Box>
    </Flex>
  );
};
