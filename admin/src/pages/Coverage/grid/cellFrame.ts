import { css, type DefaultTheme } from 'styled-components';
import { BESIDE, DRAWER_WIDTH, SHEET_HEIGHT } from '../../../components/Drawer';
import { cellElementId, type CellPlace } from '../model/cells';
import { FIRST_COLUMN, HEAD_HEIGHT, NARROW, NARROW_FIRST_COLUMN } from './parts';

/** A colour of the theme. */
export const color = (name: keyof DefaultTheme['colors']) => css`
  ${({ theme }) => theme.colors[name]}
`;

/** What scrolls into view stays clear of head, first column and, where one is open, of the drawer. */
export const scrollMargin = css<{ $open: boolean }>`
  scroll-margin: calc(${HEAD_HEIGHT} + 1rem) 1rem ${({ $open }) => ($open ? `calc(${SHEET_HEIGHT} + 2rem)` : '1rem')}
    calc(${FIRST_COLUMN} + 1rem);

  ${NARROW} {
    scroll-margin-left: calc(${NARROW_FIRST_COLUMN} + 1rem);
  }

  ${BESIDE} {
    scroll-margin-right: ${({ $open }) => ($open ? `calc(${DRAWER_WIDTH} + 2rem)` : '1rem')};
    scroll-margin-bottom: 1rem;
  }
`;

/** How a button of the grid shows that it has the focus, or that its drawer is open. */
export const ring = css<{ $open: boolean }>`
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

/** What every cell of the grid has in common: its size, and how it shows that it is open or has the focus. */
export const cellFrame = css<{ $open: boolean; $compact: boolean }>`
  ${scrollMargin}
  ${ring}
  display: block;
  width: 100%;
  height: ${({ $compact }) => ($compact ? '2rem' : '2.8rem')};
  padding: 0 ${({ theme, $compact }) => theme.spaces[$compact ? 1 : 2]};
  border-radius: ${({ theme }) => theme.borderRadius};
  font: inherit;
  font-size: ${({ theme }) => theme.fontSizes[1]};
  line-height: 2;
  text-align: left;
  cursor: pointer;
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
