/** What a filter of a list is about. */
export type FilterBy =
  'author' | 'freshness' | 'journey' | 'locale' | 'placedBy' | 'segment' | 'stage' | 'status' | 'touchpoint' | 'types';
