import { Box, Flex, IconButton, TextButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useEffect, useRef, useState } from 'react';
import { Notice } from '../../../components/Notice';
import { useText } from '../../../utils/useText';
import type { Outcome } from './outcome';

interface OutcomeNoticeProps {
  readonly outcome: Outcome;
  /** Tells what came of taking it back. */
  readonly onNext: (outcome: Outcome | null) => void;
}

/** Says what was done, with *Undo*. It comes into view by itself, and stays until something else is done or it is closed. */
export const OutcomeNotice = ({ outcome, onNext }: OutcomeNoticeProps) => {
  const text = useText();
  const [undoing, setUndoing] = useState(false);
  const holder = useRef<HTMLDivElement>(null);
  const { tone, undo } = outcome;

  // Newer browsers answer with a promise, which React would take for what cleans up.
  useEffect(() => {
    holder.current?.scrollIntoView({ block: 'nearest' });
    // What was pressed may be gone with what it did: the keyboard goes on here, before *Undo*.
    holder.current?.focus({ preventScroll: true });
  }, [outcome]);

  const takeBack = async (back: () => Promise<Outcome>) => {
    setUndoing(true);
    const next = await back();
    setUndoing(false);
    onNext(next);
  };

  const close = () => {
    holder.current?.closest<HTMLElement>('[role="dialog"]')?.focus();
    onNext(null);
  };

  return (
    <Box paddingBottom={4} ref={holder} tabIndex={-1} style={{ outline: 'none' }}>
      <Notice
        tone={tone}
        role={tone === 'danger' ? 'alert' : 'status'}
        action={
          <Flex gap={1} flex="none">
            {undo && (
              <TextButton loading={undoing} onClick={() => void takeBack(undo)}>
                {text('drawer.undo')}
              </TextButton>
            )}
            <IconButton size="XS" variant="ghost" label={text('drawer.outcome.close')} onClick={close}>
              <Cross />
            </IconButton>
          </Flex>
        }
      >
        <Typography variant="pi" fontWeight="bold" textColor={`${tone}700`}>
          {outcome.text}
        </Typography>
        {outcome.detail && (
          <Typography variant="pi" textColor={`${tone}700`}>
            {outcome.detail}
          </Typography>
        )}
      </Notice>
    </Box>
  );
};
