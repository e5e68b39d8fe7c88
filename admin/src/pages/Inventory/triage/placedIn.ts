import type { ContentRef } from '../../../../../types';

/** For which locale an entry is placed. */
export interface PlacedIn {
  /** `null`: for all. */
  readonly locale: string | null;
  /** Why that is not what was chosen. */
  readonly because: 'placedElsewhere' | 'noLocales' | 'notAll' | null;
}

/**
 * What is asked for in one locale is placed for all of them, or for that one only, as was chosen. An entry that stands in the
 * list only because it is placed for other locales keeps these as they are. One that the person may not read in all locales is placed
 * for that it is shown in.
 */
export const placedIn = (entry: ContentRef, asked: string | null, only: boolean): PlacedIn => {
  const { locale, placedElsewhere, allLocales } = entry;
  if (locale === null) return { locale: null, because: only ? 'noLocales' : null };
  if (placedElsewhere) return { locale: asked, because: only ? null : 'placedElsewhere' };
  if (!allLocales) return { locale, because: only && locale === asked ? null : 'notAll' };
  return { locale: only ? asked : null, because: null };
};
