import { useMemo } from 'react';
import type { JourneySummary, Segment, Setup, Touchpoint } from '../../../../../types';
import { audienceName } from '../../../utils/audiences';
import { useText } from '../../../utils/useText';
import type { CoverageNames } from './context';

interface Sources {
  readonly setup: Setup;
  readonly journey: JourneySummary;
  readonly touchpoints: readonly Pick<Touchpoint, 'slug' | 'name'>[];
  readonly segments: readonly Segment[];
}

const lookup = <T>(items: readonly T[], key: (item: T) => string, name: (item: T) => string) => {
  const names = new Map(items.map((item) => [key(item), name(item)]));
  return (slug: string) => names.get(slug) ?? slug;
};

const bySlug = (item: { readonly slug: string }) => item.slug;
const byName = (item: { readonly name: string }) => item.name;

/** Names for the slugs, uids and codes that the answers hold. */
export const useNames = ({ setup, journey, touchpoints, segments }: Sources): CoverageNames => {
  const text = useText();
  // By itself: the grid reads it, and need not be redrawn when the touchpoints come.
  const segment = useMemo(() => lookup(segments, bySlug, byName), [segments]);
  return useMemo(() => {
    const touchpoint = lookup(touchpoints, bySlug, byName);
    return {
      stage: lookup(journey.stages, bySlug, byName),
      touchpoint: (slug) => (slug === null ? text('common.wholeStage') : touchpoint(slug)),
      segment,
      audience: (slug) => audienceName(slug, segment, text),
      contentType: lookup(setup.contentTypes, (item) => item.uid, byName),
      locale: lookup(setup.locales, (item) => item.code, byName),
    };
  }, [text, journey, segment, setup, touchpoints]);
};
