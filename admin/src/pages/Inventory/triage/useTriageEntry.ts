import { useEffect, useMemo, useRef } from 'react';
import type { ContentRef, EntrySuggestions, Setup } from '../../../../../types';
import { useContentManagerPrefetch, useGetDocumentQuery } from '../../../services/contentManager';
import { useGetSuggestionsQuery, useSuggestionsPrefetch } from '../../../services/suggestions';
import { useContent } from '../context';
import { excerptOf } from './excerpt';

/** So many of the next entries are asked for ahead. */
const AHEAD = 3;

/** What the Content Manager and the suggestions are asked: both of the locale that the entry is shown in. */
const argsOf = ({ contentType, documentId, locale }: ContentRef, setup: Setup, journey: string | null) => {
  const type = setup.contentTypes.find(({ uid }) => uid === contentType);
  const entry = { contentType, documentId, ...(locale ? { locale } : {}) };
  return {
    type,
    document: { ...entry, kind: type?.kind ?? 'collectionType' } as const,
    suggestions: { ...entry, ...(journey ? { journey } : {}) },
  };
};

/** Nothing is learnt yet, and a first training is under way: the server has waited for it for some seconds. */
const isLearning = (answer: EntrySuggestions | undefined): boolean =>
  answer !== undefined && answer.meta.enabled && answer.meta.version === null && answer.meta.fault === undefined;

const PAUSE = 1000;

/** Asks again after a moment, as long as there is something to wait for. */
const useAskAgain = (wanted: boolean, ask: () => unknown) => {
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (!wanted) return undefined;
    const timer = setTimeout(() => latest.current(), PAUSE);
    return () => clearTimeout(timer);
  }, [wanted]);
};

/** The entry on screen: its title, how its text begins, and where it may belong. */
export const useTriageEntry = (ref: ContentRef) => {
  const { setup, url } = useContent();
  const { type, document, suggestions } = argsOf(ref, setup, url.journey);
  const data = useGetDocumentQuery(document);
  const places = useGetSuggestionsQuery(suggestions);
  const learning = isLearning(places.currentData);
  useAskAgain(learning && !places.isFetching, places.refetch);
  const current = data.currentData;
  const excerpt = useMemo(() => (current ? excerptOf(current, ref.title) : ''), [current, ref.title]);
  return {
    type,
    loading: data.isFetching && !current,
    error: data.error,
    title: current && ref.title,
    status: current?.status as string | undefined,
    excerpt,
    suggestions: places.currentData?.data ?? [],
    suggesting: learning || (places.isFetching && !places.currentData),
  };
};

/** Asks for the next entries ahead, so that each is there when its turn comes. */
export const useAhead = (queue: readonly ContentRef[], at: number) => {
  const { setup, url } = useContent();
  const prefetchDocument = useContentManagerPrefetch('touchpointsGetDocument');
  const prefetchSuggestions = useSuggestionsPrefetch('touchpointsGetSuggestions');
  useEffect(() => {
    for (const ref of queue.slice(at + 1, at + 1 + AHEAD)) {
      const { document, suggestions } = argsOf(ref, setup, url.journey);
      prefetchDocument(document);
      prefetchSuggestions(suggestions);
    }
  }, [queue, at, setup, url.journey, prefetchDocument, prefetchSuggestions]);
};
