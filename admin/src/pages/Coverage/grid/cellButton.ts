import { css, type DefaultTheme } from 'styled-components';
import { BESIDE, DRAWER_WIDTH, SHEET_HEIGHT } from '../../../components/Drawer';
import { cellElementId, type CellPlace } from '../model/cells';
import { FIRST_COLUMN, HEAD_HEIGHT, NARROW, NARROW_FIRST_COLUMN } from './measures';

interface CellButtonProps extends CellPlace {
  readonly open: boolean;
  readonly reachable: boolean;
  readonly onOpen: (place: CellPlace) => void;
}

/** What the button of every cell is given: it opens the cell's drawer, and the Tab key reaches one of them. */
export const cellButton = ({ stage, touchpoint, open, reachable, onOpen }: CellButtonProps) =>
  ({
    type: 'button',
    id: cellElementId({ stage, touchpoint }),
    tabIndex: reachable ? 0 : -1,
    'aria-haspopup': 'dialog',
    'aria-expanded': open,
    onClick: () => onOpen({ stage, touchpoint }),
  }) as const;

/** A colour of the theme. */
export const color = (name: keyof DefaultTheme['colors']) => css`
  ${({ theme }) => theme.colors[name]}
`;

/** What scrolls into view stays clear of head, first column and, where one is open, of the drawer. */
const scrollMargin = css`
  scroll-margin: calc(${HEAD_HEIGHT} + 1rem) 1rem 1rem calc(${FIRST_COLUMN} + 1rem);

  ${NARROW} {
    scroll-margin-left: calc(${NARROW_FIRST_COLUMN} + 1rem);
  }

  &[aria-expanded='true'] {
    scroll-margin-bottom: calc(${SHEET_HEIGHT} + 2rem);

    ${BESIDE} {
      scroll-margin-right: calc(${DRAWER_WIDTH} + 2rem);
      scroll-margin-bottom: 1rem;
    }
  }
`;

/** How a button of the grid shows that it has the focus, or that its drawer is open: never over the head of another row. */
export const ring = css`
  outline-offset: -1px;

  &:focus-visible,
  &[aria-expanded='true'] {
    outline: 2px solid ${color('primary600')};
  }
`;

/** What every cell has in common, in the grid or in a list. */
export const cellFrame = css`
  ${scrollMargin}
  ${ring}
  width: 100%;
  border-radius: ${({ theme }) => theme.borderRadius};
  font: inherit;
  font-size: ${({ theme }) => theme.fontSizes[1]};
  text-align: left;
  cursor: pointer;
`;
