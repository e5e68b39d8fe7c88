import { css, type DefaultTheme } from 'styled-components';
import { BESIDE, SHEET_HEIGHT } from '../../../components/Drawer';
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
