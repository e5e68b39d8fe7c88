import { createGlobalStyle, styled } from 'styled-components';

/** The page, and that nothing but the sheet is on it. */
export const OnPaper = createGlobalStyle`
  @page {
    size: A4 landscape;
    margin: 10mm;

    @bottom-right {
      content: counter(page) ' / ' counter(pages);
      font-family: sans-serif;
      font-size: 7pt;
    }
  }

  @media print {
    body > :not([data-print-sheet]) {
      display: none !important;
    }

    html,
    body {
      height: auto;
      overflow: visible;
      background: ${({ theme }) => theme.colors.neutral0};
    }
  }
`;

export const Sheet = styled.div`
  position: fixed;
  inset: 0;
  z-index: 10;
  overflow: auto;
  padding: 0 10mm 10mm;
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 9pt;
  line-height: 1.35;
  print-color-adjust: exact;
  -webkit-print-color-adjust: exact;

  &:focus {
    outline: none;
  }

  /* On the screen it is as wide as on paper, so that what is seen is what is printed. */
  main {
    width: 277mm;
    margin: 0 auto;
  }

  @media print {
    position: static;
    overflow: visible;
    padding: 0;

    main {
      width: auto;
    }
  }
`;

export const Toolbar = styled.div`
  position: sticky;
  top: 0;
  z-index: 1;
  display: flex;
  justify-content: center;
  padding: 1.6rem;
  background: ${({ theme }) => theme.colors.neutral0};

  @media print {
    display: none;
  }
`;

/** A table on paper: its head stands on each of its pages. */
export const PaperTable = styled.table`
  width: 100%;
  border-collapse: collapse;
  table-layout: fixed;

  thead {
    display: table-header-group;
  }

  tr {
    break-inside: avoid;
  }

  th {
    text-align: left;
    font-weight: 600;
  }

  th,
  td {
    padding: 0 3pt;
    vertical-align: middle;
  }
`;
