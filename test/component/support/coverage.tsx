import { waitFor } from '@testing-library/react';
import { useMemo, type ReactElement, type ReactNode } from 'react';
import { LeaveGuards } from '../../../admin/src/components/LeaveGuard';
import { CoverageContext } from '../../../admin/src/pages/Coverage/model/context';
import { toQuery } from '../../../admin/src/pages/Coverage/model/toQuery';
import { OpenSlotContext, useCoverageUrl } from '../../../admin/src/pages/Coverage/model/useCoverageUrl';
import { useNames } from '../../../admin/src/pages/Coverage/model/useNames';
import { useSeen } from '../../../admin/src/pages/Coverage/model/useSeen';
import type { Cell, Coverage, JourneySummary, ReviewItem, ReviewPage, Setup } from '../../../types';
import { coverage, GAPS } from './figures';
import { basics, openPlugin } from './plugin';
import { renderScreen, type ScreenOptions } from './renderScreen';
import type { Scripts } from './server';
import { journey, JOURNEYS, OPEN_SITE, OWNERS, paged, SEGMENTS, setup, TOUCHPOINTS } from './world';

/** Coverage as the server answers it: the picture, and what it was made of. */
export const coverageAnswer = (data: Coverage) => ({
  data,
  meta: { revision: 1, at: '2026-03-01T10:00:00.000Z', locale: 'en', segment: null, site: OPEN_SITE },
});

/** A page of content that needs a look. */
export const reviews = (items: readonly ReviewItem[], hidden = 0): ReviewPage => {
  const { data, meta } = paged(items);
  return { data, meta: { ...meta, hidden } };
};

/** A slot with neither plan nor content. */
export const NO_CELL: Cell = {
  figures: null,
  plan: null,
  served: [],
  placed: [],
  hidden: 0,
  servedHidden: 0,
  usualTypes: [],
  site: OPEN_SITE,
};

/** What the Coverage screen asks for, whichever tab is open. */
const coverageAnswers: Scripts = {
  ...basics(),
  'GET /touchpoints/coverage': coverageAnswer(coverage()),
  'GET /touchpoints/coverage/cell': { data: NO_CELL },
  'GET /touchpoints/gaps': paged(GAPS),
  'GET /touchpoints/journeys/j1': { data: journey() },
  'GET /touchpoints/notes/counts': { data: {} },
  'GET /touchpoints/unplaced': paged([]),
  'GET /touchpoints/reviews': reviews([]),
  'GET /touchpoints/orphans': {
    data: [],
    meta: {
      pagination: { page: 1, pageSize: 1, pageCount: 0, total: 0 },
      names: { journeys: {}, stages: {}, touchpoints: {}, segments: {} },
      reasons: { contentType: 0, entry: 0, journey: 0, stage: 0, touchpoint: 0, locale: 0 },
      goneTypes: [],
      hidden: 0,
    },
  },
  'GET /touchpoints/trend': { data: { points: [] } },
};

/** A cell by its place, `stage/touchpoint`: its name does not repeat what the heads of the table say. */
export const queryCell = (place: string): HTMLElement | null =>
  document.getElementById(`tp-cell-${place.replace('/', '--')}`);

export const cellAt = (place: string): HTMLElement => {
  const found = queryCell(place);
  if (!found) throw new Error(`There is no cell ${place}`);
  return found;
};

export const findCell = (place: string): Promise<HTMLElement> => waitFor(() => cellAt(place));

/** The Coverage screen with the journey of the small site. */
export const openCoverage = (query = '', { answers, ...options }: ScreenOptions = {}) =>
  openPlugin(query, { answers: { ...coverageAnswers, ...answers }, ...options });

/** What a part of the Coverage screen stands in; what is not given is the small site's. */
interface Facts {
  readonly permissions?: Setup['permissions'];
  readonly setup?: Setup;
  readonly coverage?: Coverage;
}

interface FrameProps {
  readonly setup: Setup;
  readonly coverage: Coverage;
  readonly children: ReactNode;
}

/** What the screen gives its parts, made as the screen makes it, from facts that are there already. */
const Frame = ({ setup: facts, coverage: picture, children }: FrameProps) => {
  const shown = JOURNEYS[0] as JourneySummary;
  const { url, slot, setUrl, open } = useCoverageUrl();
  const query = useMemo(() => toQuery(url, shown.slug, facts), [url, shown, facts]);
  const names = useNames({ setup: facts, journey: shown, touchpoints: TOUCHPOINTS, segments: SEGMENTS });
  const seen = useSeen(picture, query, url);
  const value = useMemo(
    () =>
      seen && {
        setup: facts,
        journeys: JOURNEYS,
        journey: shown,
        segments: SEGMENTS,
        query,
        countedFor: '',
        url,
        setUrl,
        open,
        names,
        ...seen,
      },
    [facts, shown, query, url, setUrl, open, names, seen],
  );
  return (
    value && (
      <LeaveGuards>
        <CoverageContext.Provider value={value}>
          <OpenSlotContext.Provider value={slot}>{children}</OpenSlotContext.Provider>
        </CoverageContext.Provider>
      </LeaveGuards>
    )
  );
};

/** One part of the Coverage screen without the page around it, which would take most of the time. */
export const openPart = (
  part: ReactElement,
  query = '',
  { permissions, setup: facts = setup(permissions && { permissions }), coverage: picture = coverage() }: Facts = {},
  answers: Scripts = {},
  options: Pick<ScreenOptions, 'locale' | 'permissions'> = {},
) =>
  renderScreen(
    <Frame setup={facts} coverage={picture}>
      {part}
    </Frame>,
    {
      route: `/plugins/touchpoints${query}`,
      answers: { 'GET /touchpoints/owners': { data: OWNERS }, ...answers },
      ...options,
    },
  );
