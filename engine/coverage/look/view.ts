import type { CoverageOptions } from '../../../types/coverage';
import { DEFAULT_EXPIRING_WITHIN_DAYS, DEFAULT_STALE_AFTER_DAYS, NO_SEGMENT } from '../../../types/defaults';
import type { Instant } from '../../../types/world';
import { DAY } from '../../time';
import { EVERYONE, type SurveyNames } from '../survey/placement';

/** The options of a look in a survey's numbers. */
export interface CoverageView {
  readonly at: Instant;
  readonly locale: number | undefined;
  /** `EVERYONE`: what visitors of no segment get; `undefined`: all content, whoever it is for. */
  readonly segment: number | undefined;
  readonly contentTypes: ReadonlySet<number> | undefined;
  /** In ms, by content type. */
  readonly staleAfter: Float64Array;
  readonly expiringWithin: number;
  /** How many locales and segments there are to number. */
  readonly sizes: { readonly locales: number; readonly segments: number };
  /** The same for all options that differ only in time. */
  readonly key: string;
}

/** Translates options into numbers. Unknown names become -1, which nothing equals. */
export function viewOf(options: CoverageOptions, names: SurveyNames): CoverageView {
  const { at, locale, segment, contentTypes } = options;
  const {
    staleAfterDays = DEFAULT_STALE_AFTER_DAYS,
    freshness = {},
    expiringWithinDays = DEFAULT_EXPIRING_WITHIN_DAYS,
  } = options;
  return {
    at,
    locale: locale === undefined ? undefined : names.locales.find(locale),
    segment: segmentOf(segment, names),
    contentTypes: contentTypes && new Set(contentTypes.map((uid) => names.contentTypes.find(uid))),
    staleAfter: Float64Array.from([...names.contentTypes.all], (uid) => (freshness[uid] ?? staleAfterDays) * DAY),
    expiringWithin: expiringWithinDays * DAY,
    sizes: { locales: names.locales.size, segments: names.segments.size },
    key: JSON.stringify([locale, segment, contentTypes ?? null, staleAfterDays, freshness, expiringWithinDays]),
  };
}

function segmentOf(segment: string | undefined, { segments }: SurveyNames): number | undefined {
  if (segment === undefined) return undefined;
  return segment === NO_SEGMENT ? EVERYONE : segments.find(segment);
}
