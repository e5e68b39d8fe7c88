import { Button, Flex, lightTheme } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { useEffect, useMemo, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useIntl } from 'react-intl';
import { useLocation, useNavigate } from 'react-router-dom';
import { ThemeProvider } from 'styled-components';
import type { Coverage, CoverageQuery, JourneySummary } from '../../../../types';
import { PLUGIN_ID } from '../../pluginId';
import { toDay } from '../../utils/days';
import { useText } from '../../utils/useText';
import type { CoverageNames } from '../Coverage/model/context';
import { buildGrid } from '../Coverage/model/grid';
import { filterOf, isNarrowed } from '../Coverage/model/narrowing';
import type { CoverageUrl } from '../Coverage/model/useCoverageUrl';
import { PrintGaps } from './PrintGaps';
import { PrintGrid } from './PrintGrid';
import { PrintHeading } from './PrintHeading';
import { layoutOf, rowCount } from './layout';
import { OnPaper, Sheet, Toolbar } from './parts';

interface PrintSheetProps {
  readonly journey: JourneySummary;
  readonly coverage: Coverage;
  /** What moment it is of, ISO 8601. */
  readonly at: string;
  readonly query: CoverageQuery;
  readonly url: CoverageUrl;
  readonly names: CoverageNames;
  /** By the key of the cell. */
  readonly briefs: ReadonlyMap<string, string>;
}

const NO_GROUPS: ReadonlySet<string> = new Set();
/** Of a coverage that the server has narrowed: rows without a cell are left out. */
const EVERY_CELL = () => true;

/**
 * Grid and gaps, set for A4 landscape. It lies over the whole admin, in a light theme whatever the admin's is, and is all
 * that is printed.
 */
export const PrintSheet = ({ journey, coverage, at, query, url, names, briefs }: PrintSheetProps) => {
  const text = useText();
  const { locale } = useIntl();
  const { groupBy, onlyGaps } = url;
  const narrowed = isNarrowed(filterOf(url));
  const shows = narrowed ? EVERY_CELL : undefined;
  const grid = useMemo(
    () => buildGrid(coverage, { groupBy, onlyGaps, shows, closed: NO_GROUPS }),
    [coverage, groupBy, onlyGaps, shows],
  );
  const layout = layoutOf(rowCount(grid), coverage.stages.length);
  const sheet = useRef<HTMLDivElement>(null);
  useAlone(sheet);

  return createPortal(
    <ThemeProvider theme={lightTheme}>
      <OnPaper />
      <Page.Title>{`${text('nav.coverage')} – ${journey.name} – ${toDay(new Date(at))}`}</Page.Title>
      <Sheet ref={sheet} lang={locale} tabIndex={-1} data-print-sheet>
        <PrintToolbar />
        <main>
          <PrintHeading journey={journey} coverage={coverage} at={at} query={query} names={names} />
          <PrintGrid
            coverage={coverage}
            grid={grid}
            layout={layout}
            groupBy={groupBy}
            names={names}
            allContent={query.segment === undefined}
          />
          <PrintGaps coverage={coverage} names={names} briefs={briefs} narrowed={narrowed} />
        </main>
      </Sheet>
    </ThemeProvider>,
    document.body,
  );
};

const PrintToolbar = () => {
  const text = useText();
  const { search } = useLocation();
  const navigate = useNavigate();
  return (
    <Toolbar>
      <Flex gap={2}>
        <Button
          variant="tertiary"
          startIcon={<ArrowLeft />}
          onClick={() => navigate({ pathname: `/plugins/${PLUGIN_ID}`, search })}
        >
          {text('print.back')}
        </Button>
        <Button onClick={() => window.print()}>{text('print.print')}</Button>
      </Flex>
    </Toolbar>
  );
};

/** As long as the sheet is there, nothing beside it can be reached, and it has the focus. */
const useAlone = (sheet: React.RefObject<HTMLElement>) => {
  useEffect(() => {
    const others = [...document.body.children].filter(
      (element) => element !== sheet.current && element instanceof HTMLElement && !element.inert,
    ) as HTMLElement[];
    others.forEach((element) => (element.inert = true));
    sheet.current?.focus();
    return () => others.forEach((element) => (element.inert = false));
  }, [sheet]);
};
