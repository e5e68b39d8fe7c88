import { styled } from 'styled-components';
import { PAGE_WIDTH } from '../../../components/WorkFrame';

/** How wide the column of touchpoints is; cells that scroll into view keep clear of it. */
export const FIRST_COLUMN = '23rem';

/** The same on narrow windows, which have less to give. */
export const NARROW_FIRST_COLUMN = '17rem';

/** Narrow windows. */
export const NARROW = '@media (max-width: 1079px)';

/** How high the head of the grid is; cells that scroll into view keep clear of it. */
export const HEAD_HEIGHT = '6rem';

const STAGE_COLUMN = '14.5rem';
const COMPACT_STAGE_COLUMN = '9rem';

/**
 * The grid fills the page; with many stages it is wider, and then the page scrolls sideways. Its head and its first column
 * stick to the page.
 */
export const GridTable = styled.table<{ $stages: number; $compact: boolean }>`
  --first: ${FIRST_COLUMN};
  --stages: calc(${({ $stages, $compact }) => `${$stages} * ${$compact ? COMPACT_STAGE_COLUMN : STAGE_COLUMN}`});
  width: ${PAGE_WIDTH};
  min-width: calc(var(--first) + var(--stages));
  border-collapse: separate;
  border-spacing: 0;
  table-layout: fixed;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};

  ${NARROW} {
    --first: ${NARROW_FIRST_COLUMN};
  }
`;

export const FirstColumn = styled.col`
  width: var(--first);
`;

export const ColumnHead = styled.th`
  position: sticky;
  top: 0;
  z-index: 2;
  padding: ${({ theme }) => `${theme.spaces[1]} 3px`};
  background: ${({ theme }) => theme.colors.neutral100};
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  text-align: left;
  vertical-align: top;
`;

export const CornerHead = styled(ColumnHead)`
  left: 0;
  z-index: 3;
  padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[3]}`};
`;

/** A row is 32 pixels high, or 24 when compact, whatever stands in it. */
export const RowHead = styled.th`
  position: sticky;
  left: 0;
  z-index: 1;
  padding: 0 ${({ theme }) => `${theme.spaces[2]} 0 ${theme.spaces[3]}`};
  background: ${({ theme }) => theme.colors.neutral0};
  text-align: left;
  vertical-align: middle;
`;

export const BodyCell = styled.td`
  padding: 2px 3px;
  vertical-align: middle;
`;
