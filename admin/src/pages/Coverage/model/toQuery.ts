import type { CoverageQuery, Setup } from '../../../../../types';
import { onDay } from './onDay';
import { ALL_LOCALES, type CoverageUrl } from './useCoverageUrl';

/** The filters as the server takes them: nothing chosen means the site's default locale, so that none hides another. */
export const toQuery = (url: CoverageUrl, journey: string, setup: Setup): CoverageQuery => {
  const locale = url.locale ?? setup.locales.find(({ isDefault }) => isDefault)?.code;
  return {
    journey,
    locale: locale === ALL_LOCALES ? undefined : locale,
    segment: url.segment ?? undefined,
    contentTypes: url.contentTypes.length > 0 ? [...url.contentTypes] : undefined,
    ...onDay(url.at),
  };
};
