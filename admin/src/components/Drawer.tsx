import * as Dialog from '@radix-ui/react-dialog';
import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { keyframes, styled } from 'styled-components';
import { keepField } from '../utils/fieldKeys';
import { useText } from '../utils/useText';
import { TypedFieldsProvider, useTypedFields } from './typedFields';
import { UnsavedGuard } from './UnsavedGuard';

interface DrawerProps {
  readonly title: string;
  /** A line above the title: where the thing stands. */
  readonly overline?: string;
  /** Whether something was filled in that closing would lose: then it is asked first. */
  readonly dirty: boolean;
  readonly children: ReactNode;
  /** Stays in view below the content: the actions. */
  readonly footer?: ReactNode;
  readonly onClose: () => void;
  /** Where focus goes when the drawer closes; without it, where it came from. */
  readonly returnFocus?: () => HTMLElement | null;
  /** Arrow keys, while focus is on nothing that needs them itself. */
  readonly onArrowKey?: (key: string) => void;
}

/** How wide a drawer is beside the page, on windows wide enough for that. */
export const DRAWER_WIDTH = '40rem';

/** How high it is on narrower windows, where it is a sheet at the bottom. */
export const SHEET_HEIGHT = '50dvh';

/** Windows wide enough for a drawer beside the page. */
export const BESIDE = '@media (min-width: 960px)';

const ARROWS: readonly string[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
const NEEDS_ARROWS = 'input, textarea, select, [role="combobox"], [role="menu"], [role="listbox"], [role="radiogroup"]';

const stayOpen = (event: Event) => event.preventDefault();

/**
 * A non-modal drawer: the page beside it stays usable. It takes focus when it opens, gives it back when it closes, and
 * closes with Escape. On narrow windows it is a sheet at the bottom.
 */
export const Drawer = ({ title, overline, dirty, children, footer, onClose, returnFocus, onArrowKey }: DrawerProps) => {
  const text = useText();
  const panel = useRef<HTMLDivElement>(null);
  const fields = useTypedFields();

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const target = event.target as HTMLElement;
    // Menus and dialogs opened from the drawer are its children for React, but not in the page.
    if (!onArrowKey || !ARROWS.includes(event.key) || !panel.current?.contains(target)) return;
    if (target.closest(NEEDS_ARROWS)) return;
    event.preventDefault();
    onArrowKey(event.key);
  };

  const onCloseAutoFocus = (event: Event) => {
    const target = returnFocus?.();
    if (!target) return;
    event.preventDefault();
    target.focus();
  };

  const onOpenAutoFocus = (event: Event) => {
    event.preventDefault();
    panel.current?.focus({ preventScroll: true });
  };

  return (
    <UnsavedGuard dirty={dirty || fields.pending} onLeave={onClose}>
      {(requestClose) => (
        <Dialog.Root open modal={false} onOpenChange={(open) => !open && requestClose()}>
          <Dialog.Portal>
            <Dialog.Content
              asChild
              aria-describedby={undefined}
              onPointerDownOutside={stayOpen}
              onFocusOutside={stayOpen}
              onInteractOutside={stayOpen}
              onOpenAutoFocus={onOpenAutoFocus}
              onCloseAutoFocus={onCloseAutoFocus}
            >
              <Panel
                ref={panel}
                tabIndex={-1}
                onKeyDown={onKeyDown}
                onKeyDownCapture={(event) =>
                  panel.current?.contains(event.target as Node) && keepField(event, requestClose)
                }
              >
                <Flex alignItems="flex-start" justifyContent="space-between" gap={4} padding={6} paddingBottom={4}>
                  <Box minWidth={0} aria-live="polite">
                    {overline && (
                      <Typography variant="pi" textColor="neutral600">
                        {overline}
                      </Typography>
                    )}
                    <Dialog.Title asChild>
                      <Typography variant="beta" tag="h2">
                        {title}
                      </Typography>
                    </Dialog.Title>
                  </Box>
                  <IconButton label={text('common.close')} variant="ghost" onClick={requestClose}>
                    <Cross />
                  </IconButton>
                </Flex>
                <TypedFieldsProvider value={fields}>
                  <Body>{children}</Body>
                  {footer && (
                    <Footer data-drawer-footer gap={2} padding={4} paddingLeft={6} paddingRight={6}>
                      {footer}
                    </Footer>
                  )}
                </TypedFieldsProvider>
              </Panel>
            </Dialog.Content>
          </Dialog.Portal>
        </Dialog.Root>
      )}
    </UnsavedGuard>
  );
};

const slideLeft = keyframes`
  from { opacity: 0; transform: translateX(2rem); }
  to { opacity: 1; transform: none; }
`;

/** Below Strapi's overlays (300), so that menus and dialogs opened from the drawer stand above it. */
const LAYER = 200;

const Panel = styled.div`
  position: fixed;
  inset: auto 0 0;
  z-index: ${LAYER};
  height: ${SHEET_HEIGHT};
  display: flex;
  flex-direction: column;
  /* Names without a blank break where they must. */
  overflow-wrap: anywhere;
  background: ${({ theme }) => theme.colors.neutral0};
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};

  /* It holds focus only so that the keyboard starts here: what can be operated in it shows its own focus. */
  &:focus {
    outline: none;
  }

  ${BESIDE} {
    inset: 0 0 0 auto;
    width: ${DRAWER_WIDTH};
    height: auto;
    border-top: 0;
    border-left: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  @media (prefers-reduced-motion: no-preference) {
    animation: ${slideLeft} 160ms ease-out;
  }
`;

const Body = styled.div`
  flex: 1;
  min-height: 0;
  overflow-y: auto;
  padding: 0 ${({ theme }) => theme.spaces[6]} ${({ theme }) => theme.spaces[6]};
`;

const Footer = styled(Flex)`
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};

  /* Nothing that this person may do here. */
  &:empty {
    display: none;
  }
`;
