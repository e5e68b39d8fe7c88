import type { CoverageQuery, Setup } from '../../../../../types';
import { PLUGIN_ID } from '../../../pluginId';
import { toQuery } from './toQuery';
import { readUrl } from './useCoverageUrl';

const contentPath = (params: Record<string, string | false | undefined>): string =>
  `/plugins/${PLUGIN_ID}/content?${new URLSearchParams(
    Object.entries(params).filter((entry): entry is [string, string] => Boolean(entry[1])),
  ).toString()}`;

/** What is not on the journey yet stands in Content: of the locale and the content types that are looked at. */
export const notPlacedPath = ({ locale, contentTypes = [] }: Pick<CoverageQuery, 'locale' | 'contentTypes'>): string =>
  contentPath({ placed: 'unplaced', types: [contentTypes].flat().join(','), locale });

/** The tab that had this list is gone. Its links lead to the same list in Content; `null` where the address names no such link. */
export const oldNotPlacedPath = (params: URLSearchParams, setup: Setup): string | null => {
  if (params.get('tab') !== 'unplaced') return null;
  const { locale, contentTypes = [] } = toQuery(readUrl(params), '', setup);
  const old = (key: string) => params.get(key) ?? undefined;
  return contentPath({
    placed: params.has('aside') ? 'setAside' : 'unplaced',
    q: old('q'),
    types: [contentTypes].flat().join(','),
    locale,
    sort: old('sort'),
    page: old('page'),
    pageSize: old('pageSize'),
  });
};
