import { Flex, IconButton } from '@strapi/design-system';
import { Check, Cross, Pencil } from '@strapi/icons';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { styled } from 'styled-components';
import { useSettled } from '../utils/useSettled';
import { useText } from '../utils/useText';
import { LeaveGuard } from './LeaveGuard';

interface InlineEditProps {
  /** "Change the owner of Awareness · Newsletter": what the button opens. */
  readonly label: string;
  /** What stands there now. */
  readonly shown: ReactNode;
  /** The field holds something else than what stands there. */
  readonly dirty: boolean;
  readonly saving: boolean;
  /** The field is about to be shown: it begins with what stands there. */
  readonly onOpen: () => void;
  /** Resolves to whether it was stored. */
  readonly onSave: () => Promise<boolean>;
  readonly children: ReactNode;
}

/** A value in a row that is edited where it stands. Only saving or giving up closes the field: nothing typed is lost unasked. */
export const InlineEdit = ({ label, shown, dirty, saving, onOpen, onSave, children }: InlineEditProps) => {
  const text = useText();
  const [open, setOpen] = useState(false);
  const holder = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);

  // What was pressed is gone: the keyboard goes on with what took its place.
  useEffect(() => {
    if (open) holder.current?.querySelector('input')?.focus();
    else if (wasOpen.current) opener.current?.focus();
    wasOpen.current = open;
  }, [open]);

  const save = useSettled({ dirty, onSave }, async (now) => {
    if (!now.dirty || (await now.onSave())) setOpen(false);
  });

  if (!open)
    return (
      <Opener
        ref={opener}
        type="button"
        aria-label={label}
        title={label}
        onClick={() => {
          onOpen();
          setOpen(true);
        }}
      >
        {shown}
        <Pencil width={12} height={12} aria-hidden />
      </Opener>
    );
  return (
    <Flex ref={holder} gap={1} alignItems="center" minWidth="20rem">
      <Grow>{children}</Grow>
      <IconButton label={text('common.save')} disabled={saving} onClick={() => void save()}>
        <Check />
      </IconButton>
      <IconButton label={text('common.cancel')} variant="ghost" disabled={saving} onClick={() => setOpen(false)}>
        <Cross />
      </IconButton>
      <LeaveGuard dirty={dirty} search />
    </Flex>
  );
};

const Grow = styled.div`
  flex: 1;
  min-width: 0;
`;

const Opener = styled.button`
  display: inline-flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[2]};
  max-width: 100%;
  padding: ${({ theme }) => `${theme.spaces[1]} 0`};
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: none;
  text-align: start;
  cursor: pointer;

  svg {
    flex-shrink: 0;
    fill: ${({ theme }) => theme.colors.neutral500};
  }

  &:hover {
    background: ${({ theme }) => theme.colors.primary100};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
