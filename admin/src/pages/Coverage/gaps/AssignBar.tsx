import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { AssignResult } from '../../../../../types';
import { useText } from '../../../utils/useText';
import { AssignDialog } from './AssignDialog';
import type { Selection } from './selection';

interface AssignBarProps {
  readonly selection: Selection;
  readonly onDone: (result: AssignResult) => void;
  /** Nothing is chosen any more. */
  readonly onClear: () => void;
}

/** What can be done with all chosen gaps at once, on whatever pages they stand. */
export const AssignBar = ({ selection, onDone, onClear }: AssignBarProps) => {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <Flex gap={2} wrap="wrap" role="toolbar" aria-label={text('gaps.bulk')}>
      <Typography aria-live="polite" textColor="neutral600">
        {text('gaps.chosen', { count: selection.size })}
      </Typography>
      <Button size="S" onClick={() => setOpen(true)}>
        {text('gaps.assign')}
      </Button>
      <Button size="S" variant="ghost" onClick={onClear}>
        {text('gaps.chosen.clear')}
      </Button>
      {open && (
        <AssignDialog
          selection={selection}
          onDone={(result) => {
            onDone(result);
            onClear();
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </Flex>
  );
};
