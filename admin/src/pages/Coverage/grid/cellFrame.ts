import { css, type DefaultTheme } from 'styled-components';
import { BESIDE, SHEET_HEIGHT } from '../../../components/Drawer';
import { cellElementId, type CellPlace } from '../model/cells';
import { FIRST_COLUMN, NARROW, NARROW_FIRST_COLUMN } from './parts';

/** A colour of the theme. */
export const color = (name: keyof DefaultTheme['colors']) => css`
  ${({ theme }) => theme.colors[name]}
`;

/** What every cell of the grid has in common: its size, and how it shows that it is open or has the focus. */
export const cellFrame = css<{ $open: boolean; $compact: boolean }>`
  display: block;
  width: 100%;
  height: ${({ $compact }) => ($compact ? '2.4rem' : '4.4rem')};
  padding: ${({ theme, $compact }) => ($compact ? `0 ${theme.spaces[1]}` : `${theme.spaces[1]} ${theme.spaces[2]}`)};
  border-radius: ${({ theme }) => theme.borderRadius};
  font: inherit;
  font-size: ${({ theme }) => theme.fontSizes[1]};
  line-height: 1.4;
  text-align: left;
  cursor: pointer;
  scroll-margin: 7rem 1rem ${({ $open }) => ($open ? `calc(${SHEET_HEIGHT} + 2rem)` : '1rem')}
    calc(${FIRST_COLUMN} + 1rem);

  ${BESIDE} {
    scroll-margin-bottom: 1rem;
  }

  ${NARROW} {
    scroll-margin-left: calc(${NARROW_FIRST_COLUMN} + 1rem);
  }
  outline-offset: 1px;

  &:focus-visible {
    outline: 2px solid ${color('primary600')};
  }

  ${({ $open }) =>
    $open &&
    css`
      outline: 2px solid ${color('primary600')};
    `}
`;

interface CellButtonProps extends CellPlace {
  readonly compact: boolean;
  readonly open: boolean;
  readonly reachable: boolean;
  readonly onOpen: (place: CellPlace) => void;
}

/** What the button of every cell is given: it opens the cell's drawer, and the Tab key reaches one of them. */
export const cellButton = ({ stage, touchpoint, compact, open, reachable, onOpen }: CellButtonProps) =>
  ({
    type: 'button',
    id: cellElementId({ stage, touchpoint }),
    $compact: compact,
    $open: open,
    tabIndex: reachable ? 0 : -1,
    'aria-haspopup': 'dialog',
    'aria-expanded': open,
    onClick: () => onOpen({ stage, touchpoint }),
  }) as const;
