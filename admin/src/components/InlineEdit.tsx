import { Button, Flex, IconButton, VisuallyHidden } from '@strapi/design-system';
import { Check, Cross, Pencil } from '@strapi/icons';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { styled } from 'styled-components';
import { isFieldOpen } from '../utils/fieldKeys';
import { useSettled } from '../utils/useSettled';
import { useText } from '../utils/useText';
import { LeaveGuard } from './LeaveGuard';
import { TypedFieldsProvider, useTypedFields } from './typedFields';
import { UnsavedGuard } from './UnsavedGuard';
import { Versions } from './Versions';

interface InlineEditProps {
  /** "Change the owner of Awareness · Newsletter": what the button opens. */
  readonly label: string;
  /** What stands there now. */
  readonly shown: ReactNode;
  /** The field holds something else than what stands there. */
  readonly dirty: boolean;
  readonly saving: boolean;
  /** In words: what will be there, and what someone else has put there in the meantime. Saving once more keeps the former. */
  readonly conflict?: { readonly name: string; readonly mine: string; readonly theirs: string } | null;
  /** In a table: it reaches to the left from its cell, since there is no room to the right. */
  readonly atEnd?: boolean;
  /** The field is about to be shown: it begins with what stands there. */
  readonly onOpen: () => void;
  /** Resolves to whether it was stored. */
  readonly onSave: () => Promise<boolean>;
  readonly children: ReactNode;
}

/**
 * A value in a row that is edited where it stands. Enter saves it, Escape closes the field: nothing typed is lost unasked.
 */
export const InlineEdit = (props: InlineEditProps) => {
  const { label, shown, dirty: changed, saving, conflict, atEnd = false, onOpen, onSave, children } = props;
  const text = useText();
  const [open, setOpen] = useState(false);
  const holder = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const fields = useTypedFields();
  const dirty = changed || fields.pending;

  // What was pressed is gone: the keyboard goes on with what took its place.
  useEffect(() => {
    if (open) holder.current?.querySelector('input')?.focus();
    else if (wasOpen.current) opener.current?.focus();
    wasOpen.current = open;
  }, [open]);
  const isOvertaken = Boolean(conflict);
  useEffect(() => {
    if (isOvertaken) holder.current?.querySelector('button')?.focus();
  }, [isOvertaken]);

  const store = useSettled({ changed, onSave }, async (now) => {
    if (!now.changed || (await now.onSave())) setOpen(false);
  });
  const save = () => fields.settle() && void store();

  const close = () => setOpen(false);
  const onKey = (event: KeyboardEvent, leave: () => void) => {
    if (!(event.target instanceof HTMLInputElement) || isFieldOpen(event)) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') save();
    else leave();
  };

  if (!open)
    return (
      <Opener
        ref={opener}
        type="button"
        title={label}
        onClick={() => {
          onOpen();
          setOpen(true);
        }}
      >
        {shown}
        <VisuallyHidden>{label}</VisuallyHidden>
        <Pencil width={12} height={12} aria-hidden />
      </Opener>
    );
  if (conflict)
    return (
      <Anchor>
        <Editor ref={holder} $atEnd={atEnd} direction="column" alignItems="stretch" gap={3}>
          <Versions
            text={text('versions.field')}
            title={conflict.name}
            rows={[[conflict.name, conflict.mine, conflict.theirs]]}
          />
          <Flex gap={2} justifyContent="flex-end" wrap="wrap">
            <Button size="S" variant="tertiary" disabled={saving} onClick={close}>
              {text('versions.keepTheirs')}
            </Button>
            <Button size="S" loading={saving} onClick={() => void store()}>
              {text('versions.keepMine')}
            </Button>
          </Flex>
          <LeaveGuard dirty={dirty} search />
        </Editor>
      </Anchor>
    );
  return (
    <UnsavedGuard dirty={dirty} onLeave={close}>
      {(leave) => (
        <Anchor>
          {/* What a field says below itself must not move the buttons from under the pointer. */}
          <Editor
            ref={holder}
            $atEnd={atEnd}
            gap={1}
            alignItems="flex-start"
            onKeyDownCapture={(event: KeyboardEvent) => onKey(event, leave)}
          >
            <Grow>
              <TypedFieldsProvider value={fields}>{children}</TypedFieldsProvider>
            </Grow>
            <IconButton label={text('common.save')} disabled={saving} onClick={save}>
              <Check />
            </IconButton>
            <IconButton label={text('common.cancel')} variant="ghost" disabled={saving} onClick={close}>
              <Cross />
            </IconButton>
          </Editor>
        </Anchor>
      )}
    </UnsavedGuard>
  );
};

const Anchor = styled.div`
  position: relative;
`;

/** In a table it lies over the neighbouring cells: a wider column would push the buttons, and the columns after it, out of view. */
const Editor = styled(Flex)<{ readonly $atEnd: boolean }>`
  min-width: 26rem;

  td & {
    position: absolute;
    z-index: 2;
    top: -2.4rem;
    left: ${({ $atEnd }) => ($atEnd ? 'auto' : '-0.8rem')};
    right: ${({ $atEnd }) => ($atEnd ? '-0.8rem' : 'auto')};
    width: 30rem;
    padding: ${({ theme }) => theme.spaces[2]};
    border: 1px solid ${({ theme }) => theme.colors.neutral150};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral0};
    box-shadow: ${({ theme }) => theme.shadows.popupShadow};
    white-space: normal;
  }
`;

const Grow = styled.div`
  flex: 1;
  min-width: 0;
`;

const Opener = styled.button`
  position: relative;
  max-width: 100%;
  padding: ${({ theme }) => `${theme.spaces[1]} 0`};
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: none;
  text-align: start;
  cursor: pointer;

  /* In the room between two columns: a table is no wider for what can be edited in it. */
  svg {
    position: absolute;
    top: 50%;
    right: -1.6rem;
    transform: translateY(-50%);
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
