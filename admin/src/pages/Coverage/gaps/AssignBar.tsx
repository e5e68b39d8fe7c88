import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useText } from '../../../utils/useText';
import { AssignDialog } from './AssignDialog';
import type { Selection } from './selection';

interface AssignBarProps {
  readonly selection: Selection;
  /** Nothing is chosen any more. */
  readonly onClear: () => void;
}

/** What can be done with all chosen gaps at once, on whatever pages they stand. */
export const AssignBar = ({ selection, onClear }: AssignBarProps) => {
  const text = useText();
  const [assigning, setAssigning] = useState(false);
  return (
    <Flex gap={2} wrap="wrap" role="toolbar" aria-label={text('gaps.bulk')}>
      <Typography aria-live="polite" textColor="neutral600">
        {text('gaps.chosen', { count: selection.size })}
      </Typography>
      <Button size="S" onClick={() => setAssigning(true)}>
        {text('gaps.assign')}
      </Button>
      <Button size="S" variant="ghost" onClick={onClear}>
        {text('gaps.chosen.clear')}
      </Button>
      {assigning && (
        <AssignDialog
          selection={selection}
          onClose={(done) => {
            setAssigning(false);
            if (done) onClear();
          }}
        />
      )}
    </Flex>
  );
};
