import { Popover } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useState, type ReactNode } from 'react';
import { css, styled } from 'styled-components';
import { useText } from '../../../utils/useText';
import { Panel } from './Panel';

interface ChipProps {
  /** What is filtered by. */
  readonly label?: string;
  /** What the chip says: by what, and which. */
  readonly text: string;
  /** The same in full, where the chip is short. */
  readonly title?: string;
  /** What can be chosen instead; without it the chip can only be taken off. */
  readonly choice?: (close: () => void) => ReactNode;
  /** Absent where it says what is usual. */
  readonly onRemove?: () => void;
}

/** A filter that is set: a press opens what it can be set to, the cross takes it off. */
export const Chip = ({ label, text: words, title, choice, onRemove }: ChipProps) => {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <Frame>
      {choice ? (
        <Popover.Root open={open} onOpenChange={setOpen}>
          <Popover.Trigger>
            <Words type="button" data-chip title={title}>
              {words}
            </Words>
          </Popover.Trigger>
          <Panel aria-label={label}>{choice(() => setOpen(false))}</Panel>
        </Popover.Root>
      ) : (
        <Fixed>{words}</Fixed>
      )}
      {onRemove && (
        <Remove
          type="button"
          data-chip={choice ? undefined : true}
          aria-label={text('coverage.filter.remove', { filter: words })}
          onClick={onRemove}
        >
          <Cross width={10} height={10} aria-hidden />
        </Remove>
      )}
    </Frame>
  );
};

const Frame = styled.span`
  display: inline-flex;
  align-items: stretch;
  max-width: min(28rem, 100%);
  height: 4rem;
  border: 1px solid ${({ theme }) => theme.colors.primary200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.primary100};
  color: ${({ theme }) => theme.colors.primary700};

  /* As high as the buttons beside it, which are larger on a phone. */
  ${({ theme }) => theme.breakpoints.medium} {
    height: 3.2rem;
  }
`;

const part = css`
  overflow: hidden;
  padding: 0 ${({ theme }) => theme.spaces[2]};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  text-overflow: ellipsis;
  white-space: nowrap;
`;

const pressed = css`
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: none;
  color: inherit;
  font-family: inherit;
  cursor: pointer;

  &:hover {
    background: ${({ theme }) => theme.colors.primary200};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

const Words = styled.button`
  ${pressed}
  ${part}
`;

const Fixed = styled.span`
  align-self: center;
  ${part}
`;

const Remove = styled.button`
  ${pressed}
  display: inline-flex;
  flex: none;
  align-items: center;
  justify-content: center;
  width: 2.8rem;
  padding: 0;

  svg path {
    fill: currentColor;
  }
`;
