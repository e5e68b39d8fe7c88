import { createContext, useContext } from 'react';
import type { ContentListPage, JourneySummary, Segment, Setup, Touchpoint } from '../../../../types';
import type { ContentUrl } from './contentUrl';
import type { SetContentUrl } from './useContentUrl';

/** What every part of the Content screen reads. */
export interface ContentContextValue {
  readonly setup: Setup;
  readonly journeys: readonly JourneySummary[];
  readonly touchpoints: readonly Touchpoint[];
  readonly segments: readonly Segment[];
  /** The newest answer; that of before while a filter changes; none at first. */
  readonly page: ContentListPage | undefined;
  readonly url: ContentUrl;
  readonly setUrl: SetContentUrl;
}

export const ContentContext = createContext<ContentContextValue | null>(null);

/** The Content screen's shared facts; only inside it. */
export const useContent = (): ContentContextValue => {
  const value = useContext(ContentContext);
  if (!value) throw new Error('useContent stands outside of the Content screen');
  return value;
};
