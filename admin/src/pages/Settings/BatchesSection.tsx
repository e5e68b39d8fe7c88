import { Box, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Batch } from '../../../../types';
import { BatchList } from '../../components/batches/BatchList';
import { UndoDialog } from '../../components/batches/UndoDialog';
import { useText } from '../../utils/useText';

/** What rules, bulk actions and imports did, and the way back. */
export const BatchesSection = () => {
  const text = useText();
  const [undone, setUndone] = useState<Batch | null>(null);
  return (
    <Box tag="section" background="neutral0" shadow="tableShadow" hasRadius padding={6}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="h2" variant="delta">
          {text('batches.title')}
        </Typography>
        <BatchList onUndo={setUndone} />
      </Flex>
      {undone && <UndoDialog batch={undone} onClose={() => setUndone(null)} />}
    </Box>
  );
};
