import type { ContentListItem, ContentListPage, ContentRef, PlacementOption } from '../../../types';
import { basics, openPlugin } from './plugin';
import type { ScreenOptions } from './renderScreen';
import type { Scripts } from './server';
import { ARTICLE, NAMES, paged, STAGES } from './world';

/** An entry as the list shows it. */
export const listed = (documentId: string, title: string, changes: Partial<ContentListItem> = {}): ContentListItem => ({
  contentType: ARTICLE,
  documentId,
  locale: 'en',
  title,
  typeName: 'Article',
  kind: 'collectionType',
  locales: ['en', 'de'],
  publishedLocales: ['en'],
  status: 'published',
  updatedAt: '2026-01-02T10:00:00.000Z',
  author: null,
  placements: [],
  setAside: false,
  setAsideBy: null,
  freshUntil: null,
  stale: false,
  ...changes,
});

export const LISTED = [listed('a1', 'Boot guide'), listed('a2', 'Socks', { status: 'draft' })];

/** A page of the list. */
export const page = (
  items: readonly ContentListItem[],
  meta: Partial<ContentListPage['meta']> = {},
): ContentListPage => {
  const { data, meta: own } = paged(items);
  return {
    data,
    meta: { ...own, names: NAMES, counts: { placed: 1, unplaced: 2, setAside: 0 }, authors: [], ...meta },
  };
};

/** An entry of a queue. */
export const ref = (documentId: string, changes: Partial<ContentRef> = {}): ContentRef => ({
  contentType: ARTICLE,
  documentId,
  title: `Entry ${documentId}`,
  locale: 'en',
  placedElsewhere: false,
  allLocales: true,
  ...changes,
});

/** A place that content can be put at. */
export const option = (
  stage: readonly [slug: string, name: string],
  touchpoint: readonly [slug: string, name: string],
  changes: Partial<PlacementOption> = {},
): PlacementOption => ({
  journey: 'customer',
  journeyName: 'Customer journey',
  stage: stage[0],
  stageName: stage[1],
  stagePosition: Math.max(
    0,
    STAGES.findIndex(({ slug }) => slug === stage[0]),
  ),
  touchpoint: touchpoint[0],
  touchpointName: touchpoint[1],
  channel: 'website',
  planned: true,
  have: 0,
  target: 2,
  ...changes,
});

export const OPTIONS = [
  option(['awareness', 'Awareness'], ['newsletter', 'Newsletter']),
  option(['purchase', 'Purchase'], ['landing-page', 'Landing page'], { have: 2 }),
];

const contentAnswers: Scripts = {
  ...basics(),
  'GET /touchpoints/content': page(LISTED),
  'GET /touchpoints/placements/options': { data: OPTIONS },
};

/** The Content screen. */
export const openContent = (query = '', { answers, ...options }: ScreenOptions = {}) =>
  openPlugin(`/content${query}`, { answers: { ...contentAnswers, ...answers }, ...options });
