import { Popover } from '@strapi/design-system';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { styled } from 'styled-components';

/** What was typed counts: it is taken in before its field is gone. */
const takeIn = () => (document.activeElement as HTMLElement | null)?.blur();

/** What opens below a tool: as large as what is in it, and never larger than the window. */
export const Panel = styled(Popover.Content).attrs({ collisionPadding: 8, onPointerDownOutside: takeIn })`
  box-sizing: border-box;
  min-width: 20rem;
  max-width: min(36rem, calc(100vw - 1.6rem));
  max-height: var(--radix-popover-content-available-height);
  padding: ${({ theme }) => theme.spaces[2]};
  overflow-y: auto;
  overflow-wrap: anywhere;
`;

const CHOICE = '[role="option"], [data-choice]';
const FIRST = '[role="option"][tabindex="0"], [data-choice], [role="checkbox"], input';

/** Up and down, Home and End lead from choice to choice. */
const walk = (event: KeyboardEvent<HTMLElement>) => {
  const choices = [...event.currentTarget.querySelectorAll<HTMLElement>(CHOICE)];
  const at = choices.indexOf(event.target as HTMLElement);
  if (at < 0) return;
  const last = choices.length - 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(at + 1, last),
    ArrowUp: Math.max(at - 1, 0),
    Home: 0,
    End: last,
  };
  const to = steps[event.key];
  if (to === undefined) return;
  event.preventDefault();
  choices[to]?.focus();
};

/** Choices in a panel: the keyboard begins at the chosen one, or at the first, and walks by the arrow keys. */
export const Choices = ({ children }: { readonly children: ReactNode }) => {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.querySelector<HTMLElement>(FIRST)?.focus(), []);
  return (
    <div ref={ref} onKeyDown={walk}>
      {children}
    </div>
  );
};

/** One line to press in a panel. */
export const Choice = styled.button.attrs({ type: 'button' })`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[2]};
  width: 100%;
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: none;
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: ${({ theme }) => theme.fontSizes[2]};
  line-height: ${({ theme }) => theme.lineHeights[4]};
  text-align: start;
  cursor: pointer;

  &:hover,
  &:focus-visible {
    background: ${({ theme }) => theme.colors.primary100};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }

  &[aria-selected='true'] {
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: ${({ theme }) => theme.fontWeights.bold};
  }

  svg {
    flex: none;
  }
`;
