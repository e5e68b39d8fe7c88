import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { useText } from '../../../utils/useText';
import { useContent } from '../context';
import { Key } from './Key';
import { tally, type TriageState } from './triageModel';
import { useTriageKeys } from './useTriageKeys';

interface TriageDoneProps {
  readonly state: TriageState;
  readonly onUndo: () => void;
}

const nothing = () => undefined;

/** The end of the queue: what was decided, and the ways on. */
export const TriageDone = ({ state, onUndo }: TriageDoneProps) => {
  const text = useText();
  const { setUrl } = useContent();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useTriageKeys(
    {
      acceptLikely: nothing,
      accept: nothing,
      choose: nothing,
      skip: nothing,
      setAside: nothing,
      undo: onUndo,
      move: nothing,
    },
    true,
  );
  const counts = tally(state);
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={8}>
      <Flex direction="column" gap={4}>
        <Typography ref={heading} tabIndex={-1} variant="delta" tag="h2">
          {text('triage.done')}
        </Typography>
        <Typography textColor="neutral600">{text('triage.done.counts', counts)}</Typography>
        <Flex gap={2} wrap="wrap">
          <Button onClick={() => setUrl({ triage: false })}>{text('triage.back')}</Button>
          <Button variant="tertiary" disabled={state.history.length === 0} onClick={onUndo} endIcon={<Key>U</Key>}>
            {text('bulk.undo')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
};
