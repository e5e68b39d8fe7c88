import { css, keyframes } from 'styled-components';
import { spoken } from '../../../components/spoken';
import { lookStyles } from '../../../components/StateSign';
import { cellFrame, color } from './cellButton';

const pulse = keyframes`
  0%, 60% { box-shadow: 0 0 0 2px currentColor; }
  100% { box-shadow: 0 0 0 0 transparent; }
`;

/** Filled to the share that it has of what it needs. */
const filled = css`
  color: var(--look-text);
  background-color: var(--look-background);
  border: 1px solid var(--look-border);

  &[data-look='thin'] {
    background-image: linear-gradient(var(--look-fill), var(--look-fill));
    background-repeat: no-repeat;
  }

  &[data-look='unplanned'] {
    border-style: dashed;
  }

  &:hover {
    border-color: currentColor;
  }

  > svg {
    color: var(--look-sign);
  }

  @media (prefers-reduced-motion: no-preference) {
    transition: background-size 600ms ease-out;

    &[data-changed] {
      animation: ${pulse} 1.6s ease-out;
    }
  }
`;

const blank = css`
  justify-content: center;
  color: transparent;
  background: transparent;
  border: 1px dashed transparent;

  &:hover,
  &:focus-visible,
  &[aria-expanded='true'] {
    color: ${color('neutral600')};
  }

  &:hover,
  &:focus-visible {
    border-color: ${color('neutral300')};
  }

  /* Where nothing can hover, the invitation is always seen. */
  @media (hover: none) {
    color: ${color('neutral600')};
  }
`;

/** Left and right the sides that are compared, and by how much they differ. */
const compared = css`
  gap: 2px;
  align-items: stretch;
  padding: 0;
  color: ${color('neutral800')};
  background: transparent;
  border: 0;

  > [data-look] {
    display: flex;
    flex: 1 1 0;
    align-items: center;
    gap: ${({ theme }) => theme.spaces[1]};
    min-width: 0;
    padding: 0 ${({ theme }) => theme.spaces[1]};
    overflow: hidden;
    border: 1px solid var(--look-border);
    border-radius: ${({ theme }) => theme.borderRadius};
    background: var(--look-background);
    color: var(--look-text);

    > svg {
      color: var(--look-sign);
    }
  }

  > .tp-cell-difference {
    flex: none;
    align-self: center;
    width: 2.6rem;
  }
`;

/** Shows the word after the figures whole or not at all: what does not fit goes to a second line, which is not seen. */
const room = css`
  display: flex;
  flex: 1 1 0;
  flex-wrap: wrap;
  align-items: center;
  min-width: 0;
  height: 100%;
  overflow: hidden;
  white-space: nowrap;

  &::before {
    width: 0;
    height: 100%;
    content: '';
  }
`;

const signal = css`
  flex: 0 1 auto;
  min-width: 0;
  padding: 0 ${({ theme }) => theme.spaces[2]};
  overflow: hidden;
  border: 1px solid currentColor;
  border-radius: 1rem;
  background: ${color('neutral0')};
  line-height: 1.6rem;
  white-space: nowrap;
  text-overflow: ellipsis;

  /* On a compact grid there is room for the fact that there is one. */
  &:empty {
    flex: none;
    width: 6px;
    height: 6px;
    margin-left: auto;
    padding: 0;
    background: currentColor;
  }
`;

/**
 * All cells of the grid, in one sheet: there are hundreds, and a component for each of their parts took longer than all the
 * rest of the screen. Rows that no window shows at first are not laid out before they scroll into view; the first ones are
 * at once, as the browser would do it in two rounds.
 */
export const cellStyles = css`
  .tp-cell {
    ${cellFrame}
    display: flex;
    align-items: center;
    gap: ${({ theme }) => theme.spaces[1]};
    height: var(--cell-height);
    padding: 0 var(--cell-padding);
    line-height: 2;
    ${lookStyles}

    tr[data-later] & {
      content-visibility: auto;
    }

    &[data-kind='filled'] {
      ${filled}
    }

    &[data-kind='blank'] {
      ${blank}
    }

    &[data-kind='compared'] {
      ${compared}
    }

    /* Nothing of it is cut off, and a clip for each of hundreds has its price. */
    > svg {
      flex: none;
      overflow: visible;
    }

    /* In place of what is seen. A label would do, too, but voice control finds a button by the words on it. */
    .tp-cell-spoken {
      ${spoken}
    }

    .tp-cell-room {
      ${room}
    }

    .tp-cell-lack {
      flex: none;
    }

    .tp-cell-signal {
      ${signal}
    }
  }
`;
