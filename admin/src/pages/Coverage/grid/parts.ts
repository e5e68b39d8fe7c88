import { styled } from 'styled-components';

/** How wide the column of touchpoints is; cells that scroll into view keep clear of it. */
export const FIRST_COLUMN = '21rem';

/** The same on narrow windows, which have less to give. */
export const NARROW_FIRST_COLUMN = '15rem';

/** Narrow windows. */
export const NARROW = '@media (max-width: 1079px)';

/** The grid scrolls inside this, so that its head and its first column stay in view. */
export const Scroller = styled.div`
  max-height: calc(100dvh - 9rem);
  overflow: auto;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
`;

export const GridTable = styled.table`
  width: 100%;
  border-collapse: separate;
  border-spacing: 0;
  table-layout: fixed;
`;

export const FirstColumn = styled.col`
  width: ${FIRST_COLUMN};

  ${NARROW} {
    width: ${NARROW_FIRST_COLUMN};
  }
`;

export const StageColumn = styled.col<{ $compact: boolean }>`
  width: ${({ $compact }) => ($compact ? '10rem' : '15.5rem')};
`;

export const ColumnHead = styled.th`
  position: sticky;
  top: 0;
  z-index: 2;
  padding: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[2]}`};
  background: ${({ theme }) => theme.colors.neutral100};
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  text-align: left;
`;

export const CornerHead = styled(ColumnHead)`
  left: 0;
  z-index: 3;
  padding-left: ${({ theme }) => theme.spaces[5]};

  ${NARROW} {
    padding-left: ${({ theme }) => theme.spaces[3]};
  }
`;

export const RowHead = styled.th`
  position: sticky;
  left: 0;
  z-index: 1;
  padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[2]} ${theme.spaces[1]} ${theme.spaces[5]}`};
  background: ${({ theme }) => theme.colors.neutral0};
  text-align: left;
  vertical-align: middle;

  ${NARROW} {
    padding-left: ${({ theme }) => theme.spaces[3]};
  }
`;

export const BodyCell = styled.td`
  padding: 3px ${({ theme }) => theme.spaces[1]};
  vertical-align: middle;
`;
