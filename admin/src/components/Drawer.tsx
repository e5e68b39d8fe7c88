import * as Dialog from '@radix-ui/react-dialog';
import {
  createContext,
  useContext,
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { keyframes, styled } from 'styled-components';
import { afterPaint } from '../utils/afterPaint';

interface DrawerProps {
  /** One `DrawerPage`. */
  readonly children: ReactNode;
  /** Which page that is: with another one the focus goes to its beginning. */
  readonly page: string;
  /** What the page is about: with another thing the focus stays, unless it goes with what was shown. */
  readonly about: string;
  /** Something is filled in: on narrow windows the sheet takes nearly all of it. */
  readonly roomy?: boolean;
  readonly onClose: () => void;
  /** Where focus goes when the drawer closes; without it, or where it is gone, where it came from. */
  readonly returnFocus?: () => HTMLElement | null;
  /** Arrow keys, while focus is on nothing that needs them itself. */
  readonly onArrowKey?: (key: string) => void;
}

/** How wide a drawer is beside the page, on windows wide enough for that. */
export const DRAWER_WIDTH = '40rem';

/** How high it is on narrower windows, where it is a sheet at the bottom; on phones it takes the whole window. */
export const SHEET_HEIGHT = '50dvh';

/** The same while something is filled in. */
const ROOMY_HEIGHT = '88dvh';

/** Windows wide enough for a drawer beside the page. */
export const BESIDE = '@media (min-width: 960px)';

const PHONE = '@media (max-width: 599px)';

const ARROWS: readonly string[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
const NEEDS_ARROWS = 'input, textarea, select, [role="combobox"], [role="menu"], [role="listbox"], [role="radiogroup"]';
/** A field whose list or calendar is open takes Escape for itself. */
const OPEN_FIELD = '[role="combobox"][aria-expanded="true"]';

/** The page that drawers lie over. While one is open it says so, by the attribute `data-drawer`. */
export const PageContext = createContext<RefObject<HTMLElement> | null>(null);

const CloseContext = createContext<() => void>(() => undefined);

/** Closes the drawer around it. */
export const useCloseDrawer = (): (() => void) => useContext(CloseContext);

/** Where the keyboard goes on where neither is left: in the grid, else where the part of the page that is shown is chosen. */
const ELSEWHERE = ['[role="grid"] [tabindex="0"]', '[role="tab"][aria-selected="true"]'];

const elsewhere = (): HTMLElement | undefined =>
  ELSEWHERE.map((selector) => document.querySelector<HTMLElement>(selector)).find((found) => found !== null) ??
  undefined;

/** What had the focus before, as long as it is on the page. */
const useOpener = () => {
  const [opener] = useState(() => document.activeElement);
  return () => (opener instanceof HTMLElement && opener !== document.body && opener.isConnected ? opener : undefined);
};

const stayOpen = (event: Event) => event.preventDefault();

/**
 * A non-modal drawer over the page, which stays usable. It takes focus when it opens, gives it back when it closes, and
 * closes with Escape. Whether something would be lost is asked by whoever holds it: what is open stands in the address.
 */
export const Drawer = ({ children, page, about, roomy = false, onClose, returnFocus, onArrowKey }: DrawerProps) => {
  const panel = useRef<HTMLDivElement>(null);
  const opener = useOpener();
  useFocusKept(panel, page, about);
  useSaidOnPage();

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const target = event.target as HTMLElement;
    // Menus and dialogs opened from the drawer are its children for React, but not in the page.
    if (!onArrowKey || !ARROWS.includes(event.key) || !panel.current?.contains(target)) return;
    if (target.closest(NEEDS_ARROWS)) return;
    event.preventDefault();
    onArrowKey(event.key);
  };

  const onEscape = (event: globalThis.KeyboardEvent) => {
    if ((event.target as HTMLElement).matches(OPEN_FIELD)) event.preventDefault();
  };

  const onCloseAutoFocus = (event: Event) => {
    event.preventDefault();
    (returnFocus?.() ?? opener() ?? elsewhere())?.focus();
  };

  const onOpenAutoFocus = (event: Event) => {
    event.preventDefault();
    panel.current?.focus({ preventScroll: true });
  };

  return (
    <CloseContext.Provider value={onClose}>
      <Dialog.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
        <Dialog.Portal>
          <Dialog.Content
            asChild
            aria-describedby={undefined}
            onPointerDownOutside={stayOpen}
            onFocusOutside={stayOpen}
            onInteractOutside={stayOpen}
            onEscapeKeyDown={onEscape}
            onOpenAutoFocus={onOpenAutoFocus}
            onCloseAutoFocus={onCloseAutoFocus}
          >
            <Panel ref={panel} $roomy={roomy} tabIndex={-1} onKeyDown={onKeyDown}>
              {children}
            </Panel>
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
    </CloseContext.Provider>
  );
};

/** Tells the page, once the drawer is on screen: to lay out a large page takes longer than the drawer itself. */
const useSaidOnPage = () => {
  const page = useContext(PageContext);
  useEffect(() => {
    const element = page?.current;
    const callOff = afterPaint(() => element?.toggleAttribute('data-drawer', true));
    return () => {
      callOff();
      element?.toggleAttribute('data-drawer', false);
    };
  }, [page]);
};

/** What had the focus may go with the page it stood on: the keyboard goes on at the beginning of the next. */
const useFocusKept = (panel: { readonly current: HTMLDivElement | null }, page: string, about: string) => {
  const shown = useRef({ page, about });
  useEffect(() => {
    const before = shown.current;
    shown.current = { page, about };
    const isLost = before.about !== about && document.activeElement === document.body;
    if (before.page !== page || isLost) panel.current?.focus({ preventScroll: true });
  }, [panel, page, about]);
};

const slideLeft = keyframes`
  from { opacity: 0; transform: translateX(2rem); }
  to { opacity: 1; transform: none; }
`;

/** Below Strapi's overlays (300), so that menus opened from the drawer stand above it. */
const LAYER = 200;

const Panel = styled.div<{ readonly $roomy: boolean }>`
  position: fixed;
  inset: auto 0 0;
  z-index: ${LAYER};
  height: ${({ $roomy }) => ($roomy ? ROOMY_HEIGHT : SHEET_HEIGHT)};
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

  ${PHONE} {
    height: 100dvh;
    border-top: 0;
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
