import { css, styled } from 'styled-components';
import { PAGE_WIDTH } from '../../../components/WorkFrame';
import { cellStyles } from './cellStyles';
import { FIRST_COLUMN, NARROW, NARROW_FIRST_COLUMN } from './measures';

const STAGE_COLUMN = '14.5rem';
const COMPACT_STAGE_COLUMN = '9rem';

/** From how many pixels on a page shows wide cells: the first column, and for each stage its cell with its share of the padding. */
const wideFrom = (stages: number): number => 230 + stages * 220;

/**
 * The grid fills the page; with many stages it is wider, and then the page scrolls sideways. Its head and its first column
 * stick to the page.
 */
export const GridTable = styled.table<{ $stages: number; $compact: boolean }>`
  --first: ${FIRST_COLUMN};
  --stages: calc(${({ $stages, $compact }) => `${$stages} * ${$compact ? COMPACT_STAGE_COLUMN : STAGE_COLUMN}`});
  --cell-height: ${({ $compact }) => ($compact ? '2rem' : '2.8rem')};
  --cell-padding: ${({ theme, $compact }) => theme.spaces[$compact ? 1 : 2]};
  width: ${PAGE_WIDTH};
  min-width: calc(var(--first) + var(--stages));
  border-collapse: separate;
  border-spacing: 0;
  table-layout: fixed;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};

  /* Each row is painted by itself: where one cell changed, the browser painted all of them again, which took half of a click. */
  tbody tr {
    position: relative;
    z-index: 0;
  }

  tbody td {
    padding: 2px 3px;
    vertical-align: middle;
  }

  ${cellStyles}

  /* Beside a signal there is room for "needs 2" in a wide cell, for "−2" in any. */
  ${({ $stages }) => css`
    @container (width < ${wideFrom($stages)}px) {
      .tp-cell-lack + .tp-cell-room {
        visibility: hidden;
      }
    }

    @container (width >= ${wideFrom($stages)}px) {
      .tp-cell-lack {
        display: none;
      }
    }
  `}

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
  font-weight: ${({ theme }) => theme.fontWeights.regular};
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
