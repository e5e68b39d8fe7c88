import type { ContentListItem, EntryFacts } from '../../../types';
import { judge } from '../entries/freshness';
import type { IndexedVersion } from '../entries/light-index';
import type { ReviewRow } from '../store';

type Versions = readonly IndexedVersion[];

/** The versions that a locale is about; those of a type without locales always are. */
export const versionsIn = (versions: Versions, localized: boolean, locale: string | undefined): Versions =>
  localized && locale !== undefined ? versions.filter((version) => version.locale === locale) : versions;

/** The locale that stands for an entry: the wanted one, else the default one where it exists, else the first. */
export const localeIn = (versions: Versions, wanted: string | undefined, byDefault: string): string | null => {
  const locales = versions.flatMap(({ locale }) => locale ?? []).sort();
  return [wanted, byDefault].find((code) => code !== undefined && locales.includes(code)) ?? locales[0] ?? null;
};

const newest = (versions: Versions) => Math.max(...versions.map(({ updatedAt }) => updatedAt));

/** A locale is modified where its draft is newer than what is published: as the Content Manager says it. */
const isModified = (versions: Versions): boolean => {
  const published = versions.filter((version) => version.published);
  const drafts = versions.filter((version) => !version.published);
  return published.length > 0 && drafts.length > 0 && newest(drafts) > newest(published);
};

/** Over all of these versions: a draft where none is published, modified where one of the locales is. */
export const statusOf = (versions: Versions): ContentListItem['status'] => {
  if (!versions.some(({ published }) => published)) return 'draft';
  const locales = new Set(versions.map(({ locale }) => locale));
  const modified = [...locales].some((code) => isModified(versions.filter(({ locale }) => locale === code)));
  return modified ? 'modified' : 'published';
};

/** When the published version goes stale that is stale first; `null` where none is published. */
export const freshnessOf = (
  versions: Versions | EntryFacts['versions'],
  reviews: readonly ReviewRow[],
  staleAfterDays: number,
  at: number,
): { readonly freshUntil: number; readonly stale: boolean } | null => {
  const judged = versions
    .filter(({ published }) => published)
    .map((version) => judge(version, reviews, staleAfterDays, at));
  if (judged.length === 0) return null;
  return {
    freshUntil: Math.min(...judged.map(({ freshUntil }) => freshUntil)),
    stale: judged.some(({ stale }) => stale),
  };
};
