import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { BESIDE, DRAWER_WIDTH, SHEET_HEIGHT } from '../../../components/Drawer';

/**
 * Makes room for the drawer, so that the last column and the last row can be scrolled out from under it: beside the
 * page on wide windows, below it on narrow ones.
 */
export const DrawerRoom = ({ open, children }: { readonly open: boolean; readonly children: ReactNode }) => (
  <Room $open={open}>{children}</Room>
);

const Room = styled.div<{ $open: boolean }>`
  /* As high as the window: the page scrolls inside, and the sub-navigation beside it stays. */
  display: flex;
  flex: 1;
  flex-direction: column;
  min-height: 0;
  padding-bottom: ${({ $open }) => ($open ? SHEET_HEIGHT : 0)};

  ${BESIDE} {
    padding-bottom: 0;
    margin-right: ${({ $open, theme }) => ($open ? `calc(${DRAWER_WIDTH} - ${theme.spaces[2]})` : 0)};
  }

  ${({ theme }) => theme.breakpoints.large} {
    margin-right: ${({ $open, theme }) => ($open ? `calc(${DRAWER_WIDTH} - ${theme.spaces[8]})` : 0)};
  }
`;
