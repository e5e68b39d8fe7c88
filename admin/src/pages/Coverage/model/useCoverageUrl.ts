import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { State } from '../../../../../types';
import { useMayAsk } from '../../../components/LeaveGuard';
import { afterPaint } from '../../../utils/afterPaint';
import { parseDay, toDay } from '../../../utils/days';
import { cellKey, parseCell, type CellPlace } from './cells';
import { readComparison, writeComparison, type Comparison } from './comparison';
import { readStatuses, type GapStatus } from './gapStatus';
import type { GroupBy } from './grid';
import { readStates } from './states';
import { readReviewFilter, type ReviewFilter } from './verdicts';

/** What is done in the open drawer, in place of what it shows; see {@link OpenSlot.view}. */
export const DRAWER_VIEWS = ['plan', 'create', 'add', 'review'] as const;
export type DrawerView = (typeof DRAWER_VIEWS)[number];

export type CoverageTab = 'grid' | 'gaps' | 'trend' | 'review';

/** In the URL, this stands for "no locale chosen"; nothing stands for the site's default locale. */
export const ALL_LOCALES = 'all';

/** How many rows a page of a list may have; the first is as usual. Hundreds are dealt with in a few pages. */
export const PAGE_SIZES = [25, 50, 100] as const;

/** Which slot's drawer is open over the Coverage screen, as its URL says, and what is done there. */
export interface OpenSlot {
  readonly cell: CellPlace | null;
  /** What is done in the open cell's drawer: its plan edited, content created, added or reviewed; `null`: it is read. */
  readonly view: DrawerView | null;
  /** The placement, by documentId, whose entry is reviewed. */
  readonly placement: string | null;
}

/** What the Coverage screen itself shows, as its URL says. */
export interface CoverageUrl {
  readonly journey: string | null;
  /** A locale's code, {@link ALL_LOCALES}, or `null` for the default one. */
  readonly locale: string | null;
  readonly segment: string | null;
  readonly contentTypes: readonly string[];
  /** A day, `YYYY-MM-DD`; `null` is now. */
  readonly at: string | null;
  /** Which cells are shown: whose, at which channels, in which states; none: all. */
  readonly owners: readonly string[];
  readonly channels: readonly string[];
  readonly states: readonly State[];
  /** What the grid is compared with. */
  readonly compare: Comparison | null;
  readonly tab: CoverageTab;
  /** Whose slots are listed where there is no room for all stages; `null`: the first. */
  readonly stage: string | null;
  readonly onlyGaps: boolean;
  readonly compact: boolean;
  readonly groupBy: GroupBy;
  /** Keys of groups that are closed. */
  readonly closed: readonly string[];
  readonly page: number;
  /** Rows of a page, one of {@link PAGE_SIZES}. */
  readonly pageSize: number;
  readonly sort: string | null;
  readonly search: string;
  /** Which verdicts Review lists; `null`: everything that needs a look. */
  readonly verdict: ReviewFilter | null;
  /** Between which days the trend is looked at, `YYYY-MM-DD`; `null` is as usual. */
  readonly from: string | null;
  readonly to: string | null;
  /** Only the gaps of who looks. */
  readonly mine: boolean;
  /** Only the gaps whose day has passed. */
  readonly overdue: boolean;
  /** Of the gaps; none chosen: all that are not done. */
  readonly status: readonly GapStatus[];
}

type CoverageAddress = CoverageUrl & OpenSlot;

export type CoverageUrlChange = Partial<CoverageAddress>;

/** Changes what is shown; `replace` leaves no step for the browser's back button. */
export type SetCoverageUrl = (change: CoverageUrlChange, options?: { readonly replace?: boolean }) => void;

const TABS: readonly string[] = ['grid', 'gaps', 'trend', 'review'];

/** What somebody typed into the address may be no such encoding. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** A day that exists: what somebody typed into the address may be none. */
const dayIn = (params: URLSearchParams, key: string): string | null => {
  const written = params.get(key) ?? '';
  const day = parseDay(written);
  return day && toDay(day) === written ? written : null;
};

const listIn = (params: URLSearchParams, key: string): readonly string[] =>
  params.get(key)?.split(',').filter(Boolean) ?? [];

/** What an address says. */
export const readUrl = (params: URLSearchParams): CoverageAddress => {
  const tab = params.get('tab') ?? '';
  const page = Number(params.get('page'));
  return {
    journey: params.get('journey'),
    locale: params.get('locale'),
    segment: params.get('segment'),
    contentTypes: listIn(params, 'types'),
    at: dayIn(params, 'at'),
    owners: listIn(params, 'owner').map(decoded),
    channels: listIn(params, 'channel').map(decoded),
    states: readStates(params.get('state')),
    compare: readComparison(params.get('compare')),
    tab: TABS.includes(tab) ? (tab as CoverageTab) : 'grid',
    cell: parseCell(params.get('cell')),
    view: DRAWER_VIEWS.find((view) => view === params.get('do')) ?? null,
    placement: params.get('placement'),
    stage: params.get('stage'),
    onlyGaps: params.has('gaps'),
    compact: params.has('compact'),
    groupBy: params.get('group') === 'phase' ? 'phase' : 'channel',
    closed: listIn(params, 'closed'),
    page: Number.isInteger(page) && page > 0 ? page : 1,
    pageSize: PAGE_SIZES.find((size) => String(size) === params.get('pageSize')) ?? PAGE_SIZES[0],
    sort: params.get('sort'),
    search: params.get('q') ?? '',
    verdict: readReviewFilter(params.get('verdict')),
    from: dayIn(params, 'from'),
    to: dayIn(params, 'to'),
    mine: params.has('mine'),
    overdue: params.has('overdue'),
    status: readStatuses(params.get('status')),
  };
};

/** The URL's parameters; what is as usual is left out, so that links stay short. */
const write = (url: CoverageAddress): Record<string, string> => {
  const entries: readonly (readonly [string, string | null | false])[] = [
    ['journey', url.journey],
    ['locale', url.locale],
    ['segment', url.segment],
    ['types', url.contentTypes.join(',')],
    ['at', url.at],
    // The name of a team or a channel may hold a comma.
    ['owner', url.owners.map(encodeURIComponent).join(',')],
    ['channel', url.channels.map(encodeURIComponent).join(',')],
    ['state', url.states.join(',')],
    ['compare', url.compare && writeComparison(url.compare)],
    ['tab', url.tab !== 'grid' && url.tab],
    ['stage', url.stage],
    ['gaps', url.onlyGaps && '1'],
    ['compact', url.compact && '1'],
    ['group', url.groupBy !== 'channel' && url.groupBy],
    ['closed', url.closed.join(',')],
    ['sort', url.sort],
    ['q', url.search],
    ['verdict', url.verdict],
    ['from', url.from],
    ['to', url.to],
    ['mine', url.mine && '1'],
    ['overdue', url.overdue && '1'],
    ['status', url.status.join(',')],
    ['page', url.page > 1 && String(url.page)],
    ['pageSize', url.pageSize !== PAGE_SIZES[0] && String(url.pageSize)],
    ['cell', url.cell && cellKey(url.cell)],
    ['do', url.cell && url.view],
    ['placement', url.cell && url.view === 'review' && url.placement],
  ];
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, string] => Boolean(entry[1])));
};

const DRAWER: readonly string[] = ['cell', 'view', 'placement'] satisfies readonly (keyof OpenSlot)[];

/** The same among the URL's parameters. */
const DRAWER_PARAMS = ['cell', 'do', 'placement'] as const;

/** A change of anything but the page or the drawer begins at the first page again. */
const withFirstPage = (change: CoverageUrlChange): CoverageUrlChange =>
  'page' in change || Object.keys(change).every((key) => DRAWER.includes(key)) ? change : { ...change, page: 1 };

/** Another cell is read first, whatever was done in the one before. */
const withView = (change: CoverageUrlChange): CoverageUrlChange =>
  'cell' in change ? { ...change, view: change.view ?? null } : change;

/** Opens a slot's drawer: to read it, or at what is to be done in it. */
export type OpenDrawer = (place: CellPlace, view?: DrawerView) => void;

interface CoverageUrlState {
  /** The same object as long as nothing changes but the drawer: what it shows is not drawn anew with it. */
  readonly url: CoverageUrl;
  readonly slot: OpenSlot;
  /** The same function always. */
  readonly setUrl: SetCoverageUrl;
  /** The same function always. */
  readonly open: OpenDrawer;
}

/** The screen's state, kept in the URL: links can be shared, and the back button works. */
export const useCoverageUrl = (): CoverageUrlState => {
  const [params, setParams] = useSearchParams();
  const rest = new URLSearchParams(params);
  DRAWER_PARAMS.forEach((name) => rest.delete(name));
  const shown = rest.toString();
  const url = useMemo(() => readUrl(new URLSearchParams(shown)), [shown]);
  const slot = useMemo<OpenSlot>(() => readUrl(params), [params]);
  // The router's own function is another one after each move; with it all that is handed on would be drawn anew.
  const latest = useRef(setParams);
  latest.current = setParams;
  const move = useCallback<SetCoverageUrl>(
    (change, options) =>
      latest.current((before) => write({ ...readUrl(before), ...withFirstPage(withView(change)) }), {
        replace: options?.replace ?? false,
      }),
    [],
  );
  return { url, ...useOpening(slot, move) };
};

/**
 * A drawer is on screen before the address says so: with each move of the address all of the admin is drawn anew, and a
 * click would wait for that. Where one is open already, or something would be lost, the address goes first.
 */
const useOpening = (slot: OpenSlot, move: SetCoverageUrl): Omit<CoverageUrlState, 'url'> => {
  const [opening, setOpening] = useState<OpenSlot | null>(null);
  if (opening && slot.cell) setOpening(null);
  const mayAsk = useMayAsk();
  const isOpen = useRef(false);
  isOpen.current = slot.cell !== null;
  const callOff = useRef<() => void>();
  useEffect(() => () => callOff.current?.(), []);

  const setUrl = useCallback<SetCoverageUrl>(
    (change, options) => {
      callOff.current?.();
      setOpening(null);
      move(change, options);
    },
    [move],
  );
  const open = useCallback<OpenDrawer>(
    ({ stage, touchpoint }, view) => {
      const cell = { stage, touchpoint };
      if (isOpen.current || mayAsk()) return setUrl({ cell, view });
      callOff.current?.();
      setOpening({ cell, view: view ?? null, placement: null });
      callOff.current = afterPaint(() => move({ cell, view }));
    },
    [move, setUrl, mayAsk],
  );
  return { slot: slot.cell || !opening ? slot : opening, setUrl, open };
};

const NONE_OPEN: OpenSlot = { cell: null, view: null, placement: null };

export const OpenSlotContext = createContext<OpenSlot>(NONE_OPEN);

/** Which slot's drawer is open; only inside the Coverage screen. */
export const useOpenSlot = (): OpenSlot => useContext(OpenSlotContext);
