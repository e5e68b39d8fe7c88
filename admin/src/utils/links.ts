import type { ContentTypeInfo } from '../../../types';
import { PLUGIN_ID } from '../pluginId';

type TypeRef = Pick<ContentTypeInfo, 'uid' | 'kind'>;

const localeParam = (locale: string | null | undefined): Record<string, string> =>
  locale ? { 'plugins[i18n][locale]': locale } : {};

const withParams = (path: string, params: Record<string, string>) => {
  const query = new URLSearchParams(params).toString();
  return query ? `${path}?${query}` : path;
};

/** The Content Manager's edit view of an entry, in one of its locales. */
export const entryPath = ({ uid, kind }: TypeRef, documentId: string, locale?: string | null): string =>
  kind === 'singleType'
    ? withParams(`/content-manager/single-types/${uid}`, localeParam(locale))
    : withParams(`/content-manager/collection-types/${uid}/${documentId}`, localeParam(locale));

/** A cell that an entry is created for; the Journey panel reads it from the URL and places the entry there. */
export interface CreateFor {
  readonly journey: string;
  readonly stage: string;
  readonly touchpoint: string | null;
  readonly segments: readonly string[];
  readonly locale?: string | null;
  /** The query string of the Coverage screen that it is created from, to lead back there. */
  readonly back?: string;
}

/** The Coverage screen as it was left. */
export const coveragePath = (search: string): string => `/plugins/${PLUGIN_ID}${search}`;

/** The Content Manager's create view, for an entry that belongs in a cell. */
export const createPath = (uid: string, { journey, stage, touchpoint, segments, locale, back }: CreateFor): string =>
  withParams(`/content-manager/collection-types/${uid}/create`, {
    ...localeParam(locale),
    tpJourney: journey,
    tpStage: stage,
    ...(touchpoint ? { tpTouchpoint: touchpoint } : {}),
    ...(segments.length > 0 ? { tpSegments: segments.join(',') } : {}),
    ...(back === undefined ? {} : { tpBack: back }),
  });

/** Where access is given: Settings → Touchpoints, with that step open. */
export const accessPath = `/settings/${PLUGIN_ID}?step=access`;
