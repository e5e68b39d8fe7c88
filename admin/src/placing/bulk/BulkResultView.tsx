import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useEffect, useRef } from 'react';
import type { BulkResult } from '../../../../types';
import { Problem } from '../../components/Problem';
import { useUndoBatchMutation } from '../../services/placing/batches';
import { useText } from '../../utils/useText';
import { RefusedList } from './PreviewBox';
import { useBulkWords } from './useBulkWords';

interface BulkResultViewProps {
  readonly result: BulkResult;
  readonly onClose: () => void;
}

/** What a bulk change did, with the way back; and what that left as it is. */
export const BulkResultView = ({ result, onClose }: BulkResultViewProps) => {
  const text = useText();
  const words = useBulkWords();
  const [undo, undoing] = useUndoBatchMutation();
  const close = useRef<HTMLButtonElement>(null);
  const { data: undone } = undoing;

  // What was pressed is gone: without a place of its own the keyboard would begin at the top again.
  useEffect(() => close.current?.focus(), []);

  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {Boolean(undoing.error) && <Problem error={undoing.error} title={text('bulk.undo.failed')} />}
          <Box role="status" background="neutral100" hasRadius padding={4}>
            <Typography tag="p" fontWeight="bold" textColor="neutral800">
              {undone ? text('bulk.undone') : text('bulk.done', { count: result.entries })}
            </Typography>
            <Typography tag="p" textColor="neutral600">
              {words.counts(undone ? { ...undone, kept: 0 } : result) ?? text('bulk.preview.same')}
            </Typography>
            {undone && undone.kept > 0 && (
              <Typography tag="p" textColor="neutral600">
                {text('bulk.undone.kept', { count: undone.kept })}
              </Typography>
            )}
          </Box>
          {result.refused.length > 0 && !undone && (
            <Box background="warning100" hasRadius padding={4}>
              <RefusedList refused={result.refused} />
            </Box>
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        {result.batch && !undone ? (
          <Button
            variant="secondary"
            startIcon={<ArrowClockwise />}
            loading={undoing.isLoading}
            onClick={() => void undo(result.batch!)}
          >
            {text('bulk.undo')}
          </Button>
        ) : (
          <span />
        )}
        <Button ref={close} variant="tertiary" onClick={onClose}>
          {text('common.close')}
        </Button>
      </Modal.Footer>
    </>
  );
};
